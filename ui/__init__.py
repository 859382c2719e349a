"""The screens: Qt Quick, view models and the only threads of the program."""

from ui.lasting_constants import keep_constants

keep_constants()
