"""What one desk has set: `kiosk.toml`, typed, defaulted and explained; nothing in it is ignored silently."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Literal, get_args, get_origin
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from kiosk.languages import SOURCE, codes
from kiosk.result import Err, Ok, Result

LOOPBACK = ("127.0.0.1", "::1", "localhost")


class Section(BaseModel):
    """What all sections share: frozen, exact types, and an unknown key is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


def _absolute(path: str) -> str:
    if path and not Path(path).is_absolute():
        raise ValueError("phải là đường dẫn đầy đủ, bắt đầu bằng /")
    return path


def _spoken_here(language: str) -> str:
    if language not in codes():
        raise ValueError(f"phải là {' hoặc '.join(map(json.dumps, codes()))}")
    return language


class Kiosk(Section):
    """Which kiosk this is."""

    name: str = Field(
        default="K0001", pattern=r"^[A-Z][A-Z0-9]{1,9}$", description="Tên máy, có trong mã tạm của hồ sơ."
    )
    language: str = Field(
        default=SOURCE, description="Ngôn ngữ khi bắt đầu mỗi lượt: tên một tệp trong assets/languages."
    )

    @field_validator("language")
    @classmethod
    def _there_is_such(cls, language: str) -> str:
        return _spoken_here(language)


class Agency(Section):
    """Whose desk it stands at, as printed and shown."""

    name: str = Field(default="", description="Cơ quan đặt máy, hiện ở màn hình đầu và trên phiếu.")
    place: str = Field(
        default="Khánh Hòa", min_length=1, description="Nơi khai, in trước ngày tháng trên tờ khai."
    )
    phone: str = Field(default="", pattern=r"^[0-9 .+]*$", description="Số điện thoại để hỏi về hồ sơ.")
    desk: str = Field(default="", description="Nơi đặt máy, ví dụ quầy số mấy.")
    public_key: str = Field(
        default="",
        pattern=r"^([0-9a-f]{64})?$",
        description="Khoá công khai của cơ quan để xuất hồ sơ ra USB (xem: kiosk outbox agency-key TỆP).",
    )


class Scanner(Section):
    """How papers are scanned."""

    device: str = Field(
        default="", description="Tên thiết bị SANE (xem: scanimage -L); để trống = máy quét đầu tiên."
    )
    keep_open: bool = Field(default=False, description="Giữ máy quét mở giữa các trang, cho máy mở chậm.")
    deadline_s: int = Field(default=120, ge=10, le=900, description="Số giây tối đa cho một trang.")
    dpi: int = Field(default=300, ge=200, le=600, description="Độ phân giải, điểm trên inch.")


class Printer(Section):
    """How papers are printed."""

    queue: str = Field(
        default="", description="Hàng đợi CUPS (xem: lpstat -v); để trống = hàng đợi mặc định."
    )
    server: str = Field(
        default="", description="Máy chủ CUPS, tên:cổng hoặc đường dẫn socket; để trống = máy này."
    )


class SlipPrinter(Section):
    """What slips and tickets are printed on."""

    kind: Literal["same", "queue", "roll"] = Field(
        default="same",
        description="same = máy in giấy A4; queue = hàng đợi CUPS khác; roll = máy in cuộn USB.",
    )
    queue: str = Field(default="", description="Hàng đợi CUPS của máy in phiếu, khi kind = queue.")
    usb: str = Field(
        default="",
        pattern=r"^([0-9a-fA-F]{4}:[0-9a-fA-F]{4})?$",
        description="Số hiệu USB của máy in cuộn (xem: lsusb); để trống = máy in USB đầu tiên.",
    )
    roll_mm: Literal[58, 80] = Field(default=80, description="Khổ giấy cuộn, mm.")
    on_screen: bool = Field(
        default=True, description="Không in được phiếu thì hiện mã trên màn hình để người dân chụp ảnh."
    )


class CodeReader(Section):
    """A hand-held reader of codes; one that types like a keyboard needs no setting."""

    kind: Literal["none", "serial"] = Field(
        default="none", description="none = không có, hoặc đầu đọc kiểu bàn phím; serial = đầu đọc COM/CDC."
    )
    device: str = Field(
        default="", description="Đường dẫn của đầu đọc, /dev/…; để trống = cổng USB nối tiếp duy nhất."
    )
    baud: int = Field(default=9600, ge=1200, le=921600, description="Tốc độ của cổng nối tiếp.")

    _path = field_validator("device")(_absolute)


class Speech(Section):
    """Who reads the screens aloud."""

    voice: Literal["speech-dispatcher", "none"] = Field(
        default="speech-dispatcher",
        description="none = không đọc to; nút Đọc to chỉ hiện khi máy có giọng đọc.",
    )


class Metrics(Section):
    """Figures for a monitor that looks after many desks."""

    port: int = Field(
        default=0,
        ge=0,
        le=65535,
        description="Cổng cho Prometheus đọc số liệu máy, chỉ trên 127.0.0.1; 0 = không mở.",
    )


class Service(Section):
    """Where applications are sent."""

    url: str = Field(
        default="", description="Địa chỉ dịch vụ trực tuyến, https://…; để trống = chỉ cất, chưa gửi."
    )
    credentials_file: str = Field(
        default="", description="Tệp JSON có client_id và client_secret, quyền 0600."
    )
    ca_file: str = Field(
        default="", description="Tệp PEM của tổ chức chứng thực riêng; để trống = của hệ thống."
    )
    timeout_s: int = Field(default=30, ge=1, le=300, description="Số giây chờ một câu trả lời của dịch vụ.")
    pin_sha256: str = Field(
        default="",
        pattern=r"^([0-9a-f]{64})?$",
        description="Chỉ tin đúng chứng thư có SHA-256 này; để trống = mọi chứng thư hợp lệ.",
    )
    proxy: str = Field(
        default="", pattern=r"^(https?://.+)?$", description="Địa chỉ proxy, http://…; để trống = nối thẳng."
    )
    delivery: Literal["gateway", "desk-folder"] = Field(
        default="gateway", description="Gửi qua dịch vụ ở url, hay đặt vào thư mục cho cán bộ nhận."
    )
    desk_folder: str = Field(
        default="", description="Thư mục (có thể ở máy chủ tệp) cho delivery = desk-folder."
    )

    _paths = field_validator("credentials_file", "ca_file", "desk_folder")(_absolute)

    @field_validator("url")
    @classmethod
    def _safe(cls, url: str) -> str:
        if url and not _is_safe(url):
            raise ValueError("phải bắt đầu bằng https:// (http:// chỉ cho máy này)")
        return url


def _is_safe(url: str) -> bool:
    try:
        parts = urlsplit(url)
        named = parts.port != 0 and parts.hostname
    except ValueError:
        return False
    return bool(named) and (parts.scheme == "https" or (parts.scheme == "http" and named in LOOPBACK))


class Screen(Section):
    """How the screen begins for every person."""

    fullscreen: bool = Field(default=True, description="Chiếm cả màn hình.")
    width: int = Field(
        default=1920, ge=800, le=7680, description="Rộng của cửa sổ, khi không chiếm cả màn hình."
    )
    height: int = Field(
        default=1080, ge=600, le=7680, description="Cao của cửa sổ, khi không chiếm cả màn hình."
    )
    diagonal_inch: float = Field(
        default=0.0,
        ge=0,
        le=120,
        description="Đường chéo màn hình, inch, để nút đủ to cho ngón tay; 0 = theo lời màn hình tự khai.",
    )
    text: Literal["A", "A+", "A++"] = Field(default="A", description="Cỡ chữ khi bắt đầu mỗi lượt.")
    contrast: Literal["standard", "high"] = Field(
        default="standard", description="Độ tương phản khi bắt đầu mỗi lượt."
    )


class Idle(Section):
    """After how much quiet a visit counts as left, in seconds."""

    question_s: int = Field(default=90, ge=20, le=3600, description="Giây yên lặng ở câu hỏi trước khi nhắc.")
    warning_s: int = Field(default=30, ge=20, le=600, description="Giây nhắc trước khi xoá.")
    signing_s: int = Field(default=600, ge=60, le=7200, description="Giây yên lặng khi đang ký trên giấy.")
    help_s: int = Field(default=600, ge=60, le=7200, description="Giây yên lặng khi đã gọi người hỗ trợ.")
    sent_s: int = Field(default=60, ge=20, le=3600, description="Giây ở màn hình đã gửi trước khi xoá.")
    extensions: int = Field(
        default=10, ge=10, le=100, description="Số lần liền nhau được xin thêm thời gian."
    )
    resume_s: int = Field(
        default=180, ge=30, le=3600, description="Giây chờ người làm dở quay lại sau khi máy chạy lại."
    )


class ProcedureChoice(Section):
    """Which procedure is offered."""

    folder: str = Field(
        default="criminal-record-certificate",
        min_length=1,
        description="Tên thủ tục kèm máy, hoặc đường dẫn.",
    )
    offer: Literal["shelf", "one"] = Field(
        default="shelf",
        description="shelf = mời chọn cả những thủ tục khác kèm máy mà cổng đang nhận; one = chỉ thủ tục này.",
    )
    profile: str = Field(
        default="", description="Ghim một bản quy định; để trống = bản có hiệu lực vào ngày nộp."
    )


class Storage(Section):
    """Where sealed applications and staff are kept."""

    state_folder: str = Field(
        default="", description="Thư mục dữ liệu; để trống = $XDG_STATE_HOME/lltp-kiosk."
    )

    _path = field_validator("state_folder")(_absolute)


class Report(Section):
    """What the department's month is held against."""

    yearly_total: int = Field(
        default=0,
        ge=0,
        le=10_000_000,
        description="Số hồ sơ một năm của đơn vị, để tính tỷ lệ trực tuyến; 0 = không tính.",
    )
    online_percent: int = Field(
        default=0, ge=0, le=100, description="Chỉ tiêu hồ sơ trực tuyến được giao, %."
    )


class Settings(Section):
    """All of kiosk.toml."""

    headphones: bool = Field(
        default=False, description="Máy có tai nghe: cho đọc to cả câu trả lời khi được bấm."
    )
    identity_copy: bool = Field(
        default=False, description="Kèm ảnh thẻ căn cước vào hồ sơ; nếu không, ảnh bị bỏ ngay."
    )
    kiosk: Kiosk = Kiosk()
    agency: Agency = Agency()
    scanner: Scanner = Scanner()
    printer: Printer = Printer()
    slip_printer: SlipPrinter = SlipPrinter()
    code_reader: CodeReader = CodeReader()
    speech: Speech = Speech()
    service: Service = Service()
    screen: Screen = Screen()
    idle: Idle = Idle()
    procedure: ProcedureChoice = ProcedureChoice()
    storage: Storage = Storage()
    report: Report = Report()
    metrics: Metrics = Metrics()


@dataclass(frozen=True, slots=True)
class SettingsProblem:
    """One thing wrong with the file, in words for the technician; `line` 0 where none can be named.

    `kind` is `unreadable`, `syntax`, `unknown` or `value`; `suggestion` is the key probably meant.
    """

    kind: str
    key: str
    line: int
    words: str
    suggestion: str = ""

    @property
    def text(self) -> str:
        """The whole problem in one line."""
        place = f"dòng {self.line}: " if self.line else ""
        hint = f" – có phải ý là {self.suggestion}?" if self.suggestion else ""
        return f"{place}{self.words}{hint}"


def load(path: Path) -> Result[Settings, tuple[SettingsProblem, ...]]:
    """Read one desk's settings, or say everything that is wrong with the file."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as trouble:
        return Err((SettingsProblem("unreadable", "", 0, f"không đọc được {path}: {trouble}"),))
    return parse(text)


def parse(text: str) -> Result[Settings, tuple[SettingsProblem, ...]]:
    """Read settings from the text of a kiosk.toml."""
    try:
        return Ok(Settings.model_validate(tomllib.loads(text)))
    except tomllib.TOMLDecodeError as trouble:
        line = re.search(r"at line (\d+)", str(trouble))
        number = int(line[1]) if line else text.count("\n") + 1
        return Err((SettingsProblem("syntax", "", number, f"không đúng cú pháp TOML ({trouble})"),))
    except ValidationError as trouble:
        lines = _lines(text)
        found = (_problem(error, lines) for error in trouble.errors())
        return Err(tuple(sorted(found, key=lambda problem: problem.line)))


def example() -> str:
    """A kiosk.toml with every option at its default and explained."""
    plain, sections = [], []
    for name, field in Settings.model_fields.items():
        if isinstance(field.default, Section):
            options = type(field.default).model_fields
            sections.append("\n".join([f"[{name}]", *(_option(key, each) for key, each in options.items())]))
        else:
            plain.append(_option(name, field))
    return "\n\n".join(["\n".join(plain), *sections]) + "\n"


def _option(name: str, field: FieldInfo) -> str:
    default = json.dumps(field.default, ensure_ascii=False)
    return f"# {field.description} ({_expected(field)})\n{name} = {default}"


def _expected(field: FieldInfo) -> str:
    """What may stand there, in words."""
    if get_origin(field.annotation) is Literal:
        return " hoặc ".join(json.dumps(each) for each in get_args(field.annotation))
    if field.annotation is bool:
        return "true hoặc false"
    if field.annotation in (int, float):
        least = next(each.ge for each in field.metadata if hasattr(each, "ge"))
        most = next(each.le for each in field.metadata if hasattr(each, "le"))
        kind = "số nguyên" if field.annotation is int else "số"
        return f"{kind} từ {least} đến {most}"
    return "chữ trong ngoặc kép"


def _problem(error: ErrorDetails, lines: Mapping[str, int]) -> SettingsProblem:
    key = ".".join(str(part) for part in error["loc"])
    if error["type"] == "extra_forbidden":
        near = get_close_matches(key, list(_keys()), 1, 0.6)
        return SettingsProblem("unknown", key, lines.get(key, 0), f"không có mục {key}", "".join(near))
    return SettingsProblem("value", key, lines.get(key, 0), f"{key} {_wrong(error, _field(key))}")


def _wrong(error: ErrorDetails, field: FieldInfo) -> str:
    if error["type"] == "value_error":
        return str(error["ctx"]["error"])
    if isinstance(field.default, Section):
        return "phải là một phần, viết [tên] trên một dòng riêng"
    if error["type"] == "string_pattern_mismatch":
        return f"không đúng dạng, ví dụ: {json.dumps(field.default, ensure_ascii=False)}"
    return f"phải là {_expected(field)}"


def _field(key: str) -> FieldInfo:
    section, _, option = key.partition(".")
    field = Settings.model_fields[section]
    return type(field.default).model_fields[option] if option else field


def _keys() -> Iterator[str]:
    """Every key there is, sections too, dotted."""
    for name, field in Settings.model_fields.items():
        yield name
        if isinstance(field.default, Section):
            yield from (f"{name}.{option}" for option in type(field.default).model_fields)


def _lines(text: str) -> dict[str, int]:
    """On which line each dotted key stands; good enough for files people write by hand."""
    found: dict[str, int] = {}
    section = ""
    for number, line in enumerate(text.splitlines(), 1):
        if header := re.match(r"\s*\[\s*([\w.-]+)\s*\]", line):
            section = header[1] + "."
            found.setdefault(header[1], number)
        elif key := re.match(r"\s*([\w.-]+)\s*=", line):
            found.setdefault(section + key[1], number)
    return found
