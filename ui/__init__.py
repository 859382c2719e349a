"""The screens: Qt Quick, view models and the only threads of the program."""
