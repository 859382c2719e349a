"""The screens: Qt Quick, view models and the only threads of the program."""

from ui.lasting_constants import keep_constants
from ui.unread_sources import leave_sources_unread

keep_constants()
leave_sources_unread()
