.pragma library

// How long a timeline's cells are: to scale, but none too small to touch and no gap too small to see.

// Neighbouring stays that would be narrower than `least` become one cell "+n".
function merged(segments, perUnit, least) {
    const cells = [];
    segments.forEach((segment, index) => {
        const size = (segment.to - segment.from) * perUnit;
        const small = segment.kind === "stay" && size < least;
        const last = cells[cells.length - 1];
        if (small && last && last.small) {
            last.count += 1;
            last.to = segment.to;
            last.size += size;
            last.label = "+" + last.count;
            return;
        }
        cells.push({
            index: index, kind: segment.kind, from: segment.from, to: segment.to, size: size, small: small, count: 1,
            label: segment.kind === "gap" ? "?" : segment.label, flag: segment.flag ?? ""
        });
    });
    return cells;
}

function laidOut(segments, room, gap, least) {
    if (segments.length === 0 || room <= 0)
        return [];
    const span = Math.max(1, segments[segments.length - 1].to - segments[0].from);
    const cells = merged(segments, room / span, least);
    const free = room - gap * (cells.length - 1);
    const wanted = cells.map(cell => Math.max(least, cell.size));
    const excess = wanted.reduce((sum, size) => sum + size, 0) - free;
    const spare = wanted.reduce((sum, size) => sum + size - least, 0);
    let start = 0;
    let order = 0;
    cells.forEach((cell, i) => {
        cell.size = wanted[i] - (spare > 0 ? excess * (wanted[i] - least) / spare : excess / cells.length);
        cell.start = start;
        cell.order = cell.kind === "stay" ? order++ : 0;
        start += cell.size + gap;
    });
    return cells;
}

// Which of the moments between the first and the last have room and stand far enough from the one written before.
function apart(cells, marks, distance, hasRoom) {
    let last = -Infinity;
    return marks.map((mark, index) => {
        const at = placeOf(cells, mark.at);
        const fits = index > 0 && index < marks.length - 1 && at - last >= distance && hasRoom(at);
        if (fits)
            last = at;
        return fits;
    });
}

// Where a moment stands on the laid-out cells.
function placeOf(cells, at) {
    const cell = cells.find(each => at < each.to) ?? cells[cells.length - 1];
    if (!cell)
        return 0;
    return cell.start + cell.size * Math.max(0, Math.min(1, (at - cell.from) / Math.max(1, cell.to - cell.from)));
}
