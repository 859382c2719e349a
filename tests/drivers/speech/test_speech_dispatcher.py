"""The voice of speech-dispatcher: against a small server that can misbehave, and the real one if installed."""

from __future__ import annotations

import io
import shutil
import threading
import time
import wave
from collections.abc import Iterator
from pathlib import Path

import pytest

from drivers.child_process import Worker, start_worker
from drivers.speech.chime import chime_wav
from drivers.speech.practice import CHIME, PracticeVoice
from drivers.speech.speech_dispatcher import SpeechDispatcher, socket_place
from kiosk.ports.cancel import CancelToken
from kiosk.ports.speech import SpeechTrouble
from kiosk.result import Err, Ok
from tests.drivers.speech.ssip_server import VOICES, SpeechServer, speech_server

CONFIGURATION = """LogLevel 0
AudioOutputMethod "libao"
AddModule "espeak-ng" "sd_espeak-ng" "espeak-ng.conf"
DefaultModule espeak-ng
"""


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return socket_place({"XDG_RUNTIME_DIR": str(tmp_path)})


@pytest.fixture
def server(place: Path) -> Iterator[SpeechServer]:
    with speech_server(place) as running:
        yield running


@pytest.fixture
def voice(tmp_path: Path) -> Iterator[SpeechDispatcher]:
    one = SpeechDispatcher({"XDG_RUNTIME_DIR": str(tmp_path)}, starts=False)
    yield one
    one.close()


def test_only_the_languages_it_has_are_known(server: SpeechServer, voice: SpeechDispatcher) -> None:
    assert voice.known == frozenset()
    assert voice.look() == {each[1].split("-")[0].lower() for each in VOICES} == voice.known
    assert {"vi", "en"} <= voice.known
    server.voices.pop(0)
    assert "vi" not in voice.look()


def test_ten_thousand_voices_are_listed_to_the_end(server: SpeechServer, voice: SpeechDispatcher) -> None:
    server.voices = [(f"Giọng số {number}", "xx") for number in range(10_000)] + [("Last", "vi")]
    assert voice.look() == {"xx", "vi"}


def test_a_sentence_is_spoken_in_its_language_to_its_end(
    server: SpeechServer, voice: SpeechDispatcher
) -> None:
    assert voice.say("Mời ông bà.", "vi", CancelToken()) == Ok(None)
    assert voice.say("..\nA second line.", "en", CancelToken()) == Ok(None)
    assert server.spoken == ["Mời ông bà.", "...\nA second line."]
    assert [each for each in server.commands if "LANGUAGE" in each] == [
        "SET self LANGUAGE vi",
        "SET self LANGUAGE en",
    ]


def test_a_touch_cuts_the_sentence_short(server: SpeechServer, voice: SpeechDispatcher) -> None:
    server.mood = "silent"
    token = CancelToken()
    threading.Timer(0.2, token.cancel).start()
    assert voice.say("Một câu dài không bao giờ xong.", "vi", token) == Err(SpeechTrouble.CANCELLED)
    assert server.commands[-1] == "CANCEL self"
    server.mood = "well"
    assert voice.say("Câu sau.", "vi", CancelToken()) == Ok(None)


@pytest.mark.parametrize(
    ("mood", "trouble"),
    [
        ("deaf", SpeechTrouble.NO_VOICE),
        ("cut", SpeechTrouble.NO_VOICE),
        ("canceling", SpeechTrouble.CANCELLED),
    ],
)
def test_trouble_is_a_value_and_the_next_sentence_works(
    server: SpeechServer, voice: SpeechDispatcher, mood: str, trouble: SpeechTrouble
) -> None:
    server.mood = mood
    assert voice.say("Thử.", "vi", CancelToken()) == Err(trouble)
    server.mood = "well"
    assert voice.say("Thử lại.", "vi", CancelToken()) == Ok(None)


def test_where_no_server_listens_there_is_no_voice(voice: SpeechDispatcher) -> None:
    assert voice.look() == frozenset()
    assert voice.say("Thử.", "vi", CancelToken()) == Err(SpeechTrouble.NO_VOICE)


def test_the_chime_is_a_sound_that_does_not_clip() -> None:
    with wave.open(io.BytesIO(chime_wav())) as sound:
        seconds = sound.getnframes() / sound.getframerate()
        samples = memoryview(sound.readframes(sound.getnframes())).cast("h")
    assert 0.5 < seconds < 1.5
    assert 8_000 < max(map(abs, samples)) < 32_767


def test_the_practice_voice_writes_down_what_it_says(tmp_path: Path) -> None:
    voice = PracticeVoice(tmp_path / "spoken.jsonl")
    assert voice.say("Xin chào.", "vi", CancelToken()) == Ok(None)
    assert voice.chime() == Ok(None)
    voice.troubles.append(SpeechTrouble.NO_VOICE)
    assert voice.say("Không ai nghe.", "vi", CancelToken()) == Err(SpeechTrouble.NO_VOICE)
    assert voice.spoken() == [("vi", "Xin chào."), ("", CHIME)]


@pytest.fixture
def real_server(tmp_path: Path, place: Path) -> Iterator[Worker]:
    """speech-dispatcher itself with espeak-ng, playing into nothing."""
    configuration = tmp_path / "conf"
    shutil.copytree("/etc/speech-dispatcher", configuration)
    (configuration / "speechd.conf").write_text(CONFIGURATION, "utf-8")
    (tmp_path / ".libao").write_text("default_driver=null\n", "utf-8")
    command = [
        "speech-dispatcher",
        "-s",
        "-C",
        str(configuration),
        "-t",
        "0",
        "-c",
        "unix_socket",
        "-S",
        str(place),
    ]
    place.parent.mkdir(parents=True)
    started = start_worker(command, {"HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(tmp_path)})
    assert isinstance(started, Worker)
    until = time.monotonic() + 20
    while not place.exists() and time.monotonic() < until:
        time.sleep(0.05)
    yield started
    started.end()


@pytest.mark.skipif(shutil.which("speech-dispatcher") is None, reason="speech-dispatcher is not installed")
@pytest.mark.usefixtures("real_server")
def test_the_real_server_speaks_both_languages(voice: SpeechDispatcher) -> None:
    assert {"vi", "en"} <= voice.look()
    assert voice.say("Xin kính chào ông bà.", "vi", CancelToken()) == Ok(None)
    assert voice.say("Welcome.", "en", CancelToken()) == Ok(None)
