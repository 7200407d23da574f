// Figures can be read in grey, by the colour-blind and in the dark: in numbers. Text has a contrast of 4.5
// (WCAG 2.2, 1.4.3), to the colour-blind still of 4, and lines one of 3 (1.4.11); the signs of ties differ in dash or strands besides hue.
// Deuteranopia and protanopia as by Machado, Oliveira and Fernandes (IEEE TVCG 15(6), 2009), severity 1.
// With ENTENTE_BROWSER_PICTURES=FOLDER the browser's own simulations are saved there to be looked at.
"use strict";
const assert = require("node:assert");
const path = require("node:path");
const { before, test } = require("node:test");
const { openReport, report } = require("./support.cjs");

const luminance = ([r, g, b]) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
const through = matrix => colour => matrix.map(row => Math.min(1, Math.max(0, row.reduce((sum, x, i) => sum + x * colour[i], 0))));
const VISIONS = {
    "full colour": colour => colour,
    deuteranopia: through([[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]),
    protanopia: through([[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]),
    grey: colour => Array(3).fill(luminance(colour)),
};

/// `rgb(…)` in linear light.
function linear(text) {
    const parts = text.match(/[\d.]+/g).slice(0, 3).map(Number);
    return parts.map(x => x / 255).map(x => x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4);
}
function contrast(a, b) {
    const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (high + 0.05) / (low + 0.05);
}
/// CIELAB, D65.
function lab([r, g, b]) {
    const xyz = [0.4124 * r + 0.3576 * g + 0.1805 * b, 0.2126 * r + 0.7152 * g + 0.0722 * b, 0.0193 * r + 0.1192 * g + 0.9505 * b];
    const [x, y, z] = xyz.map((v, i) => v / [0.9505, 1, 1.089][i]).map(v => v > 0.008856 ? Math.cbrt(v) : 7.787 * v + 16 / 116);
    return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
const difference = (a, b) => Math.hypot(...lab(a).map((x, i) => x - lab(b)[i]));

/// Runs in the page: what is drawn in the shown figures, in which colours, on what.
function drawn() {
    const style = element => getComputedStyle(element);
    const painted = colour => colour && colour !== "none" && !/^rgba.*, 0\)$/.test(colour);
    const ground = element => {
        for (let at = element; at; at = at.parentElement) {
            if (painted(style(at).backgroundColor)) return style(at).backgroundColor;
        }
        return "rgb(255, 255, 255)";
    };
    const within = (outer, inner) => outer.left <= inner.left + 1 && outer.right >= inner.right - 1 &&
        outer.top <= inner.top + 3 && outer.bottom >= inner.bottom - 3;
    const numbers = colour => colour.match(/[\d.]+/g).slice(0, 3).map(Number);
    // The rectangles that a text stands on, those of charts half transparent.
    const under = (text, paper) => {
        let on = paper;
        for (const rect of text.closest("svg").querySelectorAll("rect")) {
            if (!painted(style(rect).fill) || !within(rect.getBoundingClientRect(), text.getBoundingClientRect()) ||
                !(rect.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING)) continue;
            const share = style(rect).fillOpacity * style(rect).opacity, below = numbers(on);
            on = `rgb(${numbers(style(rect).fill).map((x, i) => share * x + (1 - share) * below[i])})`;
        }
        return on;
    };
    const out = [];
    for (const svg of document.querySelectorAll("main svg")) {
        if (!svg.getClientRects().length) continue;
        const area = svg.getBoundingClientRect();
        // A rectangle over all of the figure is its ground.
        const cover = [...svg.querySelectorAll("rect")].find(rect => rect.getBoundingClientRect().width > 0.98 * area.width &&
            rect.getBoundingClientRect().height > 0.98 * area.height && painted(style(rect).fill));
        const paper = cover ? style(cover).fill : ground(svg);
        const ties = [...svg.querySelectorAll(".tie")].map(tie => ({
            sign: ["cooperation", "conflict", "mixed"].find(sign => tie.classList.contains(sign)),
            lines: [...tie.querySelectorAll("path:not(.hit), line, polyline")].filter(line => painted(style(line).stroke))
                .map(line => ({ colour: style(line).stroke, dashed: style(line).strokeDasharray !== "none" })),
        }));
        const texts = [...svg.querySelectorAll("text")].map(text => {
            const group = text.closest(".node, .chip");
            const shape = group && [...group.querySelectorAll("path, rect, polygon, ellipse, circle, use")].find(part => painted(style(part).fill));
            return { text: text.textContent, colour: style(text).fill, on: shape ? style(shape).fill : under(text, paper) };
        });
        out.push({ id: svg.querySelector("title") ? svg.querySelector("title").textContent : svg.id, paper, ties, texts });
    }
    return out;
}

function faultsOf(figures, see, least = 4.5) {
    const faults = new Set();
    for (const { paper, ties, texts } of figures) {
        const of = text => see(linear(text));
        for (const { text, colour, on } of texts) {
            const found = contrast(of(colour), of(on));
            if (found < least - 0.005) faults.add(`text ${colour} on ${on}: ${found.toFixed(2)} (${text})`);
        }
        for (const { lines, sign } of ties) {
            for (const { colour } of lines) {
                const found = contrast(of(colour), of(paper));
                if (found < 2.995) faults.add(`${sign} ${colour} on ${paper}: ${found.toFixed(2)}`);
            }
        }
        const one = sign => ties.find(tie => tie.sign === sign && tie.lines.length > 0);
        const [friendly, hostile] = [one("cooperation"), one("conflict")];
        if (friendly && hostile) {
            const apart = difference(of(friendly.lines[0].colour), of(hostile.lines[0].colour));
            const dashes = !friendly.lines[0].dashed && hostile.lines[0].dashed;
            if (apart < 20 && !dashes) faults.add(`cooperation and conflict differ by ${apart.toFixed(1)} and no dash`);
        }
        // The second code of the sign is always there.
        for (const { sign, lines } of ties) {
            const right = sign === "mixed" ? lines.length >= 2 : sign === "conflict" ? lines.every(line => line.dashed)
                : lines.every(line => !line.dashed);
            if (!right) faults.add(`${sign} without its dash or strands`);
        }
    }
    return [...faults].slice(0, 20);
}

const reports = {};
before(() => {
    for (const name of ["us-pakistan", "great-powers-1872-1907"]) reports[name] = report(name);
});

for (const name of ["us-pakistan", "great-powers-1872-1907"]) {
    test(name, async t => {
        const page = await openReport(reports[name], { javaScriptEnabled: false });
        for (const colorScheme of ["light", "dark"]) {
            for (const viewport of [{ width: 1280, height: 900 }, { width: 375, height: 812 }]) {
                await page.setViewportSize(viewport);
                await page.emulateMedia({ colorScheme });
                const figures = await page.evaluate(drawn);
                assert.ok(figures.some(figure => figure.ties.length > 5 && figure.texts.length > 10));
                for (const [vision, see] of Object.entries(VISIONS)) {
                    await t.test(`${colorScheme}, ${viewport.width} wide, ${vision}`, () =>
                        assert.deepStrictEqual(faultsOf(figures, see, vision.endsWith("opia") ? 4 : 4.5), []));
                }
            }
        }
        await page.context().close();
    });
}

test("the figures work", () => {
    const figure = (tie, text) => [{ paper: "rgb(255, 255, 255)", texts: [{ text: "x", colour: text, on: "rgb(255, 255, 255)" }],
        ties: [{ sign: "conflict", lines: [{ colour: tie, dashed: false }] },
            { sign: "cooperation", lines: [{ colour: "rgb(118, 118, 118)", dashed: false }] }] }];
    assert.match(faultsOf(figure("rgb(200, 200, 200)", "rgb(0, 0, 0)"), VISIONS.grey).join(), /conflict rgb\(200, 200, 200\).*1\.67.*without its dash/);
    assert.match(faultsOf(figure("rgb(0, 0, 0)", "rgb(119, 119, 119)"), VISIONS.grey).join(), /text.*4\.48/);
    assert.match(faultsOf(figure("rgb(120, 118, 118)", "rgb(0, 0, 0)"), VISIONS.deuteranopia).join(), /differ by/);
    // Grey of pure red, by its luminance; red and green of equal weight look alike to who lacks the middle cones.
    assert.ok(Math.abs(contrast(VISIONS.grey(linear("rgb(255, 0, 0)")), linear("rgb(255, 255, 255)")) - 3.998) < 0.01);
    assert.ok(difference(VISIONS.deuteranopia(linear("rgb(180, 80, 60)")), VISIONS.deuteranopia(linear("rgb(120, 115, 60)"))) <
        difference(linear("rgb(180, 80, 60)"), linear("rgb(120, 115, 60)")) / 3);
});

const pictures = process.env.ENTENTE_BROWSER_PICTURES;
test("pictures", { skip: pictures ? false : "ENTENTE_BROWSER_PICTURES names no folder" }, async () => {
    for (const colorScheme of ["light", "dark"]) {
        for (const width of [1280, 375]) {
            const page = await openReport(reports["us-pakistan"], { colorScheme, viewport: { width, height: 900 } }, "#era=war-on-terror");
            const session = await page.context().newCDPSession(page);
            for (const type of ["none", "deuteranopia", "achromatopsia"]) {
                await session.send("Emulation.setEmulatedVisionDeficiency", { type });
                await page.locator("article.era:not([hidden]) figure").first().screenshot({ path: path.join(pictures, `${colorScheme}-${width}-${type}.png`) });
            }
            await page.context().close();
        }
    }
});
