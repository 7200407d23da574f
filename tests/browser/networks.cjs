// Networks as strangers bring them, drawn from a seed: small, large, without this or that, in other scripts.
"use strict";

/// Numbers in [0, 1), the same for the same seed (mulberry32).
function random(seed) {
    return () => {
        seed = (seed + 0x6D2B79F5) | 0;
        let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
        t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
        return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
    };
}

const KINDS = ["state", "agency", "alliance", "organization", "militant-group", "person", "other"];
const TYPES = [
    { id: "alliance", label: "Alliance", nature: "state", directed: false, weight: 5 },
    { id: "visit", label: "Visit", nature: "event", directed: true, weight: 2 },
    { id: "dispute", label: "Dispute", nature: "state", directed: false, weight: -4 },
    { id: "strike", label: "Strike", nature: "event", directed: true, weight: -9 },
];

function network(id, parts) {
    return {
        format: "entente-network/1", id, title: parts.title || `Network ${id}`,
        observed: { start: "1950-01-01", end: "1980-01-01" }, types: TYPES,
        actors: [], sources: [], relations: [], eras: [], ...parts,
    };
}

const ERAS = [["first", "First years", 1950, 1960], ["second", "Second years", 1960, 1971], ["third", "Third years", 1971, 1980]]
    .map(([id, label, from, to]) => ({ id, label, start: `${from}-01-01`, end: `${to}-01-01` }));

function relations(count, actors, seed) {
    const next = random(seed), pick = n => Math.floor(next() * n), out = [];
    for (let i = 0; i < count; ++i) {
        const a = pick(actors.length), b = (a + 1 + pick(actors.length - 1)) % actors.length;
        const type = TYPES[pick(TYPES.length)], year = 1950 + pick(29);
        out.push({
            id: `r${i}`, source: actors[a].id, target: actors[b].id, type: type.id, label: `${type.label} no. ${i}`,
            ...(type.nature === "event" ? { date: `${year}-0${1 + pick(9)}` } : { start: `${year}`, end: `${year + 1 + pick(4)}` }),
            sources: [{ id: "book", locator: `p. ${i + 1}` }],
        });
    }
    return out;
}

const SOURCES = [{ id: "book", title: "A history", author: "A. Author", publisher: "A press", date: "1990", url: "https://example.org/history" }];

const named = (names, kind = i => KINDS[i % KINDS.length]) => names.map((name, i) => ({ id: `a${i}`, name, kind: kind(i) }));
const numbered = count => named(Array.from({ length: count }, (_, i) => `Actor number ${i + 1}`));

const SCRIPTS = ["中华人民共和国", "日本国", "대한민국", "جمهورية مصر العربية", "المملكة العربية السعودية", "भारत गणराज्य",
    "नेपाल", "Россия", "Ελλάδα", "ישראל", "ประเทศไทย", "Việt Nam"];

/// By name; `tie` tells whether there is any.
const strangers = {
    empty: network("empty", {}),
    one: network("one", { actors: numbered(1), eras: ERAS }),
    untied: network("untied", { actors: numbered(4), eras: ERAS, focus: ["a0", "a1"] }),
    "no-eras": network("no-eras", { actors: numbered(9), sources: SOURCES, relations: relations(25, numbered(9), 1) }),
    "no-focus": network("no-focus", { actors: numbered(14), sources: SOURCES, eras: ERAS, relations: relations(60, numbered(14), 2) }),
    scripts: network("scripts", {
        title: "各国关系 – العلاقات – संबंध", actors: named(SCRIPTS), sources: SOURCES, eras: ERAS, focus: ["a0", "a3"],
        relations: relations(50, named(SCRIPTS), 3),
    }),
    large: network("large", { actors: numbered(250), sources: SOURCES, eras: ERAS, relations: relations(900, numbered(250), 4) }),
};

module.exports = { ERAS, KINDS, SOURCES, TYPES, network, random, strangers };
