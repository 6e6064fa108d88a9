"""Files of the program lie where each system wants them."""

from recorder_gui.system.paths import default_data_folder, settings_file
from recorder_gui.system.resources import resource_path


def test_audio_and_choices_are_kept_in_folders_of_their_own():
    assert default_data_folder().is_absolute()
    assert settings_file().name == "settings.json"
    assert settings_file().parent != default_data_folder()


def test_a_resource_is_found_beside_the_program():
    assert resource_path("sample_consultation.ogg").is_file()
