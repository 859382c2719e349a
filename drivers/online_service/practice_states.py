"""The ten states of an application: what each is called, how far it counts, and which may follow."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

NAMES: Mapping[int, str] = MappingProxyType(
    {
        1: "Mới đăng ký",
        2: "Được tiếp nhận",
        3: "Không được tiếp nhận",
        4: "Đang xử lý",
        5: "Yêu cầu bổ sung giấy tờ",
        6: "Yêu cầu thực hiện nghĩa vụ tài chính",
        7: "Công dân yêu cầu rút hồ sơ",
        8: "Dừng xử lý",
        9: "Đã xử lý xong",
        10: "Đã trả kết quả",
    }
)
COMPLETION: Mapping[int, int] = MappingProxyType(
    {1: 10, 2: 25, 3: 100, 4: 60, 5: 40, 6: 50, 7: 100, 8: 100, 9: 95, 10: 100}
)
FOLLOWING: Mapping[int, tuple[int, ...]] = MappingProxyType(
    {
        1: (2, 3, 5, 6, 7),
        2: (4, 5, 7),
        3: (),
        4: (9, 5, 6, 8, 7),
        5: (4, 1, 2, 8, 7),
        6: (4, 2, 8, 7),
        7: (),
        8: (),
        9: (10,),
        10: (),
    }
)
"""The first of each is where `advance` goes when it is not told."""
