// The report as a reader uses it: eras by tab, key and address; actors, ties, filters, search, sorting, the
// table as a file; without the script; on paper.
"use strict";
const assert = require("node:assert");
const fs = require("node:fs");
const path = require("node:path");
const { execFileSync } = require("node:child_process");
const { before, test } = require("node:test");
const { ERAS, network } = require("./networks.cjs");
const { folder, openReport, report, SOURCE } = require("./support.cjs");

const DATA = JSON.parse(fs.readFileSync(path.join(SOURCE, "data/us-pakistan.json"), "utf8"));
const IDS = DATA.eras.map(era => era.id);
let pakistan;
before(() => { pakistan = report("us-pakistan"); });

/// Opens, works, and expects that nothing failed and nothing was asked for.
async function on(into, work, { hash = "", ...options } = {}) {
    const page = await openReport(into, options, hash);
    await work(page);
    assert.deepStrictEqual(page.faults, []);
    assert.deepStrictEqual(page.strangers(), []);
    await page.context().close();
}

const erasShown = page => page.locator("article.era").evaluateAll(panels =>
    panels.filter(panel => panel.checkVisibility({ contentVisibilityAuto: true }) && panel.offsetHeight > 50).map(panel => panel.dataset.era));
const hashOf = page => page.evaluate(() => location.hash);
const statusOf = page => page.locator("[role=status]").textContent();
/// The rows of the shown table, each as what it says of itself.
const rowsOf = (page, all = false) => page.locator("article.era:not([hidden]) table.ties tr[data-t]").evaluateAll((rows, every) =>
    rows.filter(row => every || row.checkVisibility()).map(row => ({
        ends: row.dataset.t.split("-"), tie: row.dataset.t, sign: row.dataset.s, kinds: row.dataset.k.split(" "),
        cells: [...row.cells].map(cell => cell.textContent.trim()),
        relations: [...row.querySelectorAll('a[href^="#r-"]')].map(link => link.hash.slice(1)),
    })), all);
const figure = "article.era:not([hidden]) svg:has(.node):visible";
const actorPlace = (page, id) => page.locator(`tr[id="a-${id}"]`).getAttribute("data-n");
const paleOf = (page, selector) => page.locator(figure).locator(selector).evaluateAll(parts =>
    parts.filter(part => part.classList.contains("dim")).length);
const countOf = (page, selector) => page.locator(figure).locator(selector).count();
const nodeOf = (page, place) => page.locator(figure).locator(`.node[id$="-actor-${place}"]`);

test("one era at a time, by key and by tab", () => on(pakistan, async page => {
    assert.deepStrictEqual(await erasShown(page), [IDS[0]]);
    assert.strictEqual(await page.locator("nav.tabs a[data-era]").count(), IDS.length);
    const said = new Set([await statusOf(page)]);
    for (const id of IDS.slice(1)) {
        await page.keyboard.press("ArrowRight");
        assert.deepStrictEqual(await erasShown(page), [id]);
        assert.strictEqual(await hashOf(page), "#era=" + id);
        assert.strictEqual(await page.locator("nav.tabs [aria-current=true]").getAttribute("data-era"), id);
        said.add(await statusOf(page));
    }
    assert.strictEqual(said.size, IDS.length);
    await page.keyboard.press("ArrowRight");
    assert.deepStrictEqual(await erasShown(page), IDS.slice(-1));
    await page.keyboard.press("ArrowLeft");
    assert.deepStrictEqual(await erasShown(page), [IDS.at(-2)]);
    await page.locator(`nav.tabs a[data-era="${IDS[2]}"]`).click();
    assert.deepStrictEqual(await erasShown(page), [IDS[2]]);
    await page.keyboard.press("End");
    assert.deepStrictEqual(await erasShown(page), IDS.slice(-1));
    assert.strictEqual(await page.evaluate(() => document.activeElement.dataset.era), IDS.at(-1));
    await page.keyboard.press("Home");
    assert.deepStrictEqual(await erasShown(page), [IDS[0]]);
    await page.locator("input[type=search]").fill("aid");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowLeft");
    assert.deepStrictEqual(await erasShown(page), [IDS[0]], "arrows write in a text field");
    assert.match(await page.locator("[role=status]").getAttribute("aria-live") || "polite", /polite/);
}));

for (const viewport of [{ width: 1280, height: 900 }, { width: 375, height: 812 }]) {
    test(`an actor is chosen, ${viewport.width} wide`, () => on(pakistan, async page => {
        const before = await statusOf(page), isi = await actorPlace(page, "isi");
        const node = nodeOf(page, isi);
        assert.strictEqual(await node.getAttribute("role"), "button");
        assert.match(await node.getAttribute("aria-description"), /^Inter-Services Intelligence/);
        assert.strictEqual(await page.getByRole("button", { name: "ISI", exact: true }).count(), 1);
        await node.click();
        const rows = await rowsOf(page), all = await rowsOf(page, true);
        assert.deepStrictEqual(rows, all.filter(row => row.ends.includes(isi)));
        assert.ok(rows.length > 0 && rows.length < all.length);
        assert.strictEqual(await hashOf(page), "#era=war-on-terror&actor=isi");
        assert.notStrictEqual(await statusOf(page), before);
        assert.ok((await statusOf(page)).includes(String(rows.length)));
        // What is left is the actor, its ties and their other ends.
        const bright = selector => page.locator(figure).locator(selector).evaluateAll(parts =>
            parts.filter(part => !part.classList.contains("dim")).map(part => part.id.replace(/.*-(actor|tie)-/, "")).sort());
        assert.deepStrictEqual(await bright(".tie"), rows.map(row => row.tie).sort());
        assert.deepStrictEqual(await bright(".node"), [...new Set(rows.flatMap(row => row.ends))].sort());
        assert.strictEqual(await node.getAttribute("aria-pressed"), "true");
        // The same by key; and each way back.
        await page.keyboard.press("Escape");
        assert.strictEqual(await paleOf(page, ".node, .tie"), 0);
        assert.strictEqual(await hashOf(page), "#era=war-on-terror");
        for (const key of ["Enter", "Space"]) {
            await node.focus();
            await page.keyboard.press(key);
            assert.strictEqual((await rowsOf(page)).length, rows.length);
            await page.keyboard.press(key);
            assert.strictEqual((await rowsOf(page)).length, all.length);
        }
        await node.focus();
        await page.keyboard.press("Enter");
        // It stays chosen in the other eras.
        await page.keyboard.press("ArrowRight");
        assert.strictEqual(await hashOf(page), "#era=crisis&actor=isi");
        assert.ok((await rowsOf(page)).every(row => row.ends.includes(isi)));
        await page.locator("button[name=clear]").click();
        assert.strictEqual((await rowsOf(page)).length, (await rowsOf(page, true)).length);
        assert.ok(await page.locator("button[name=clear]").isDisabled());
    }, { viewport, hash: "#era=war-on-terror" }));
}

test("deep links", () => on(pakistan, async page => {
    const place = await actorPlace(page, "isi");
    const chosen = () => page.locator(figure).locator(".node.chosen").evaluateAll(nodes => nodes.map(node => node.id.split("-").at(-1)));
    assert.deepStrictEqual(await erasShown(page), ["sanctions"]);
    assert.deepStrictEqual(await chosen(), [place]);
    assert.ok((await rowsOf(page)).every(row => row.ends.includes(place)));
    const near = await page.locator("article.era:not([hidden])").evaluate(panel => panel.getBoundingClientRect().top);
    assert.ok(Math.abs(near) < 200, `the era is in sight, ${near}`);
    await page.evaluate(() => { location.hash = "#actor=usa"; });
    await page.waitForFunction(place => document.querySelector(".node.chosen").id.endsWith("-" + place), await actorPlace(page, "usa"));
    assert.deepStrictEqual(await erasShown(page), ["sanctions"]);
    await page.evaluate(() => { location.hash = "#era=early"; });
    await page.waitForFunction(() => !document.querySelector('[id="era=early"]').hidden);
    assert.deepStrictEqual(await chosen(), []);
    await page.evaluate(() => { location.hash = "#era=nonesuch&actor=nobody"; });
    await page.evaluate(() => { location.hash = "#%E0%A4%A&=&era"; });
    await page.waitForTimeout(50);
    assert.deepStrictEqual(await erasShown(page), ["early"]);
    // The page's other anchors leave the era alone.
    await page.evaluate(() => { location.hash = "#" + document.querySelector('tr[id^="r-"]').id; });
    await page.waitForTimeout(50);
    assert.deepStrictEqual(await erasShown(page), ["early"]);
}, { hash: "#era=sanctions&actor=isi" }));

test("a tie's relations with dates and sources, from the page's own table", () => on(pakistan, async page => {
    const card = page.locator(".hovercard");
    const row = (await rowsOf(page)).find(one => one.relations.length > 2);
    const tableRow = page.locator(`article.era:not([hidden]) tr[data-t="${row.tie}"]`);
    const expected = await page.evaluate(ids => ids.map(id => [...document.getElementById(id).cells]
        .filter((cell, i) => i !== 1).map(cell => cell.textContent.trim()).filter(Boolean)), row.relations);
    const holds = async () => {
        const items = await card.locator("li").allTextContents();
        assert.strictEqual(items.length, expected.length);
        items.forEach((text, i) => expected[i].forEach(part => assert.ok(text.includes(part), `${text} has ${part}`)));
        assert.ok(await card.locator('a[href^="#s-"]').count() > 0, "no source");
        const box = await card.boundingBox();
        assert.ok(box.x >= 0 && box.x + box.width <= page.viewportSize().width);
    };
    await tableRow.locator("td").first().hover();
    await card.waitFor({ state: "visible" });
    await holds();
    assert.ok(await countOf(page, ".tie.hot") <= 1);
    await page.keyboard.press("Escape");
    assert.ok(await card.isHidden());
    // The tie in the figure: a point of its line that no other covers.
    await page.locator(figure).evaluate(svg => svg.scrollIntoView({ block: "center" }));
    const point = await page.locator(figure).evaluate((svg, tie) => {
        for (const path of svg.querySelectorAll(`[id$="-tie-${tie}"] path[d]`)) {
            for (let at = 0.05; at < 1; at += 0.05) {
                const p = path.getPointAtLength(path.getTotalLength() * at).matrixTransform(path.getScreenCTM());
                const top = document.elementFromPoint(p.x, p.y);
                if (top && top.closest(`[id$="-tie-${tie}"], [data-t="${tie}"]`)) return { x: p.x, y: p.y };
            }
        }
        return null;
    }, row.tie);
    assert.ok(point, "the tie can be pointed at");
    await page.mouse.move(point.x, point.y);
    await card.waitFor({ state: "visible" });
    await holds();
    assert.strictEqual(await countOf(page, ".tie.hot"), 1);
    await page.mouse.move(2, 2);
    await card.waitFor({ state: "hidden" });
    // The same by keyboard: a row's link; a tie of the chosen actor.
    await page.keyboard.press("Tab");
    await tableRow.locator("a").first().focus();
    await card.waitFor({ state: "visible" });
    await holds();
    await page.keyboard.press("Escape");
    await nodeOf(page, row.ends[0]).focus();
    await page.keyboard.press("Enter");
    await page.locator(figure).locator(".tie[tabindex='0']").first().focus();
    await card.waitFor({ state: "visible" });
    const ids = await page.evaluate(() => [...document.querySelectorAll("[id]")].map(element => element.id));
    assert.strictEqual(new Set(ids).size, ids.length, "an id twice");
}, { hash: "#era=war-on-terror" }));

test("filters by sign and by kind", () => on(pakistan, async page => {
    const all = await rowsOf(page, true);
    const expect = async keep => {
        const shown = await rowsOf(page);
        assert.deepStrictEqual(shown, all.filter(keep));
        assert.ok(shown.length < all.length);
        for (const row of all) {
            const tie = page.locator(figure).locator(`.tie[id$="-tie-${row.tie}"]`);
            if (await tie.count()) {
                assert.strictEqual(await tie.evaluate(part => part.classList.contains("dim")), !keep(row), row.tie);
            }
        }
    };
    const box = value => page.locator(`.controls input[value="${value}"]`);
    for (const fold of await page.locator(".controls details:not([open]) > summary").all()) await fold.click();
    await box("conflict").uncheck();
    await expect(row => row.sign !== "conflict");
    await box("conflict").check();
    await box("militant-group").uncheck();
    await expect(row => !row.kinds.includes("militant-group"));
    await box("cooperation").uncheck();
    await expect(row => !row.kinds.includes("militant-group") && row.sign !== "cooperation");
    await box("cooperation").check();
    await box("militant-group").check();
    assert.strictEqual((await rowsOf(page)).length, all.length);
    assert.strictEqual(await paleOf(page, ".tie, .node"), 0);
}, { hash: "#era=war-on-terror" }));

test("search over actors and relations", () => on(pakistan, async page => {
    const all = await rowsOf(page, true);
    const fold = text => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
    const said = new Map(await page.locator('tr[id^="r-"]').evaluateAll(rows => rows.map(row => [row.id, row.textContent])));
    const has = (row, word) => [...row.cells, ...row.relations.map(id => said.get(id))].some(text => fold(text).includes(word));
    const search = page.locator("input[type=search]");
    for (const [typed, words] of [["haqqani", ["haqqani"]], ["KERRY lugar", ["kerry", "lugar"]], ["Ḩaqqānī", ["haqqani"]], ["drone", ["drone"]]]) {
        await search.fill(typed);
        const expected = all.filter(row => words.every(word => has(row, word)));
        assert.deepStrictEqual((await rowsOf(page)).map(row => row.tie), expected.map(row => row.tie), typed);
        assert.ok(expected.length > 0 && expected.length < all.length, typed);
    }
    await search.fill("no such words anywhere");
    assert.strictEqual((await rowsOf(page)).length, 0);
    await search.fill("");
    assert.strictEqual((await rowsOf(page)).length, all.length);
    await search.fill("isi");
    await search.press("Enter");
    assert.strictEqual(await hashOf(page), "#era=war-on-terror&actor=isi");
}, { hash: "#era=war-on-terror" }));

test("tables are sorted by any column, numbers as numbers", () => on(pakistan, async page => {
    const heads = page.locator("article.era:not([hidden]) table.ties thead th");
    const original = await rowsOf(page);
    const number = text => /\d/.test(text) ? Number(text.replace("−", "-").replace(/[+,]/g, "")) : null;
    for (let column = 0; column < await heads.count(); ++column) {
        const head = heads.nth(column), numeric = [3, 4, 5].includes(column);
        const value = row => numeric ? number(row.cells[column]) : row.cells[column].normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
        const seen = [];
        for (let click = 0; click < 3; ++click) {
            await head.locator("button").click();
            seen.push(await head.getAttribute("aria-sort"));
            const rows = await rowsOf(page), values = rows.map(value).filter(one => one !== null);
            const order = [...values].sort((a, b) => a < b ? -1 : a > b ? 1 : 0);
            if (seen[click] === "ascending") assert.deepStrictEqual(values, order);
            else if (seen[click] === "descending") assert.deepStrictEqual(values, order.reverse());
            else assert.deepStrictEqual(rows, original);
        }
        assert.deepStrictEqual(seen.slice().sort(), ["ascending", "descending", null].sort());
    }
}, { hash: "#era=war-on-terror" }));

async function downloaded(page) {
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator("button.csv:visible").first().click()]);
    return { name: download.suggestedFilename(), text: fs.readFileSync(await download.path(), "utf8") };
}

/// RFC 4180 taken apart, with Python's reader as the judge.
const parsed = text => JSON.parse(execFileSync("python3", ["-c",
    "import csv,io,json,sys;print(json.dumps(list(csv.reader(io.StringIO(sys.stdin.buffer.read().decode(),newline=''),strict=True))))"],
    { input: text, encoding: "utf8" }));

test("the table as shown is a CSV file", () => on(pakistan, async page => {
    await page.locator('.controls input[value="conflict"]').uncheck();
    await page.locator("article.era:not([hidden]) table.ties th button").nth(4).click();
    const { name, text } = await downloaded(page);
    assert.match(name, /\.csv$/);
    assert.ok(text.endsWith("\r\n"));
    const [head, ...records] = parsed(text), rows = await rowsOf(page);
    assert.deepStrictEqual(head, await page.locator("article.era:not([hidden]) table.ties thead th").evaluateAll(heads => heads.map(head => head.textContent.trim())));
    assert.strictEqual(records.length, rows.length);
    records.forEach((record, i) => {
        assert.deepStrictEqual(record.slice(0, 3), rows[i].cells.slice(0, 3));
        for (const column of [3, 4, 5]) {
            assert.strictEqual(record[column], /\d/.test(rows[i].cells[column])
                ? String(Number(rows[i].cells[column].replace("−", "-").replace(/[+,]/g, ""))) : "");
        }
        assert.strictEqual(record[6].split("; ").length, rows[i].relations.length);
    });
}, { hash: "#era=war-on-terror" }));

test("no cell of the file runs as a formula", () => {
    const names = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "'=1", "\"quoted\", name", "plain"];
    const into = report(network("formulas", {
        eras: ERAS, actors: names.map((name, i) => ({ id: `a${i}`, name, kind: "state" })),
        relations: names.map((_, i) => ({ id: `r${i}`, source: `a${i}`, target: `a${(i + 1) % names.length}`, type: "alliance", start: "1951" })),
    }));
    return on(into, async page => {
        const records = parsed((await downloaded(page)).text).slice(1);
        assert.strictEqual(records.length, names.length);
        for (const [one, other] of records) {
            assert.doesNotMatch(one, /^[=+\-@\t\r]/);
            assert.doesNotMatch(other, /^[=+\-@\t\r]/);
        }
        const cells = new Set(records.flatMap(record => record.slice(0, 2)));
        for (const name of ["'=1+1", "'+1", "'-1", "'@SUM(A1)", "''=1", "\"quoted\", name", "plain"]) assert.ok(cells.has(name), name);
    });
});

test("without the script everything is there, and tabs jump", () => on(pakistan, async page => {
    assert.deepStrictEqual(await erasShown(page), IDS);
    assert.ok(await page.locator(".controls").isHidden());
    for (const id of [IDS[4], IDS[1]]) {
        await page.locator(`nav.tabs a[data-era="${id}"]`).click();
        const top = await page.locator(`[id="era=${id}"]`).evaluate(panel => panel.getBoundingClientRect().top);
        assert.ok(Math.abs(top) < 200, `${id} at ${top}`);
    }
}, { javaScriptEnabled: false }));

/// The pages of a PDF as text.
async function printed(page) {
    const file = path.join(folder, "print.pdf");
    await page.pdf({ path: file, format: "A4", preferCSSPageSize: true });
    return execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8", maxBuffer: 1 << 26 }).split("\f").slice(0, -1);
}

for (const javaScriptEnabled of [true, false]) {
    test(`on paper: every era, a figure a page, script ${javaScriptEnabled ? "on" : "off"}`, () => on(pakistan, async page => {
        if (javaScriptEnabled) {  // what is filtered and chosen on the screen is on paper all the same
            await page.locator('.controls input[value="conflict"]').uncheck();
            await page.locator("input[type=search]").fill("haqqani");
        }
        const pages = await printed(page);
        assert.ok(pages.length >= IDS.length + 3 && pages.length < 100, `${pages.length} pages`);
        pages.forEach((text, i) => assert.ok(text.replace(/\s/g, "").length > 40, `page ${i + 1} is all but empty: ${text.trim()}`));
        // A figure has its era's name above it and its legend below, both on its page, which holds no other's.
        const names = await page.locator("article.era h3").evaluateAll(heads => heads.filter(head => head.id.startsWith("era"))
            .map(head => head.textContent.trim().replace(/\s+/g, " ")));
        assert.strictEqual(names.length, IDS.length);
        const plain = pages.map(text => text.replace(/,? +/g, " ").replace(/\s+/g, " "));
        for (const [i, name] of names.entries()) {
            const at = plain.findIndex(text => text.includes(name) && /Cooperation .*Mixed .*Conflict/.test(text));
            assert.ok(at >= 0, `${name} with its legend`);
            assert.deepStrictEqual(names.filter((one, k) => k !== i && plain[at].includes(one)), [], `page ${at + 1}`);
        }
        const all = pages.join("\n");
        for (const actor of DATA.actors.slice(0, 12)) assert.ok(all.includes((actor.short || actor.name).split(" ")[0]), actor.id);
    }, { javaScriptEnabled }));
}
