"""Marking a sheet as PDF/A-2b: colour profile, what it conforms to, its title, and nothing of who made it."""

from __future__ import annotations

from io import BytesIO

import pikepdf

from kiosk.papers.packet import srgb_profile


def marked_archival(plain: bytes, title: str) -> bytes:
    """The same sheet with the markers of PDF/A-2b, its keywords kept; the same bytes give the same bytes."""
    out = BytesIO()
    with pikepdf.open(BytesIO(plain)) as pdf:
        keywords = str(pdf.docinfo.get("/Keywords", ""))
        del pdf.trailer.Info
        if keywords:
            pdf.trailer.Info = pdf.make_indirect(pikepdf.Dictionary(Keywords=pikepdf.String(keywords)))
        intent = pikepdf.Dictionary(
            Type=pikepdf.Name.OutputIntent,
            S=pikepdf.Name.GTS_PDFA1,
            OutputConditionIdentifier=pikepdf.String("sRGB IEC61966-2.1"),
            Info=pikepdf.String("sRGB IEC61966-2.1"),
            DestOutputProfile=pdf.make_stream(srgb_profile(), N=3),
        )
        pdf.Root.OutputIntents = pikepdf.Array([pdf.make_indirect(intent)])
        with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
            metadata["pdfaid:part"] = "2"
            metadata["pdfaid:conformance"] = "B"
            metadata["dc:title"] = title
            if keywords:
                metadata["pdf:Keywords"] = keywords
        pdf.save(out, min_version="1.7", deterministic_id=True)
    return out.getvalue()
