// Hostile texts in every text field of a network: in no page and no figure, with the page's policy or
// without it, does one run, fetch, or become an element or an attribute.
"use strict";
const assert = require("node:assert");
const fs = require("node:fs");
const path = require("node:path");
const { test } = require("node:test");
const { strings } = require("./hostile_strings.cjs");
const { network } = require("./networks.cjs");
const { folder, report, urlOf, watchedPage } = require("./support.cjs");

const BATCH = 11;
const KINDS = ["state", "agency", "alliance", "organization", "militant-group", "person", "other"];

/// A network of as many actors, types, relations, sources and eras as there are texts. Each text is in each
/// field once: what is text i of one field is text i + 1 of the next.
function hostileNetwork(id, texts) {
    const n = texts.length;
    let field = 0;
    const fields = count => {
        const from = field;
        field += count;
        return i => Array.from({ length: count }, (_, k) => texts[(i + from + k) % n]);
    };
    const list = (count, make) => {
        const of = fields(count);
        return texts.map((_, i) => make(i, ...of(i)));
    };
    const year = 1950 + 2 * n;
    return network(id, {
        title: texts.join(" "), description: texts.join(" "),
        observed: { start: "1950-01-01", end: `${year}-01-01` }, focus: ["a0", "a1"],
        eras: list(2, (i, label, note) => ({
            id: `e${i}`, label, note, start: `${1950 + 2 * i}-01-01`, end: `${1952 + 2 * i}-01-01`,
        })),
        types: list(2, (i, label, description) => ({
            id: `t${i}`, label, description, nature: i % 2 ? "event" : "state", directed: i % 3 === 0, weight: i % 2 ? -5 : 4,
        })),
        actors: list(8, (i, name, short, alias, other, code, list_, note, locator) => ({
            id: `a${i}`, name, short, aliases: [alias, other], codes: { cow: code, [list_]: code }, note,
            kind: KINDS[i % KINDS.length], sources: [{ id: `s${i}`, locator }],
        })),
        sources: list(5, (i, title, author, publisher, note, address) => ({
            id: `s${i}`, title, author, publisher, note, url: "https://example.org/" + address,
        })),
        relations: list(3, (i, label, note, locator) => ({
            id: `r${i}`, source: `a${i}`, target: `a${(i + 1) % n}`, type: `t${i}`, label, note,
            ...(i % 2 ? { date: `${1951 + 2 * i}-06` } : { start: "1950", end: `${year - 1}` }),
            sources: [{ id: `s${i}`, locator }],
        })),
    });
}

/// Runs in a page: elements and attributes that none of ours are.
function strangers() {
    const found = [];
    const ours = new Set(["http://www.w3.org/1999/xhtml", "http://www.w3.org/2000/svg"]);
    const scripts = document.querySelectorAll("script").length;
    if (scripts > 1) found.push(`${scripts} scripts`);
    for (const element of document.querySelectorAll("*")) {
        if (!ours.has(element.namespaceURI)) found.push("namespace " + element.namespaceURI);
        if (/^(iframe|img|image|object|embed|form|base|link|video|audio|marquee|foreignObject|animate|set)$/i
            .test(element.localName)) found.push(element.localName);
        if (element.localName === "use" && !/^#[a-z][\w-]*$/.test(element.getAttribute("href"))) found.push("use of something else");
        for (const { name, value } of element.attributes) {
            if (/^on/i.test(name)) found.push(`${element.localName} ${name}`);
            if (/href|src|action/i.test(name) && /^[\s\u0000-\u001f]*(javascript|data|vbscript):/i.test(value)) {
                found.push(`${element.localName} ${name}=${value}`);
            }
        }
    }
    return found;
}

/// Does in a page whatever makes the script write text: every era, actor, tie, sort and search.
async function useAll(page, texts) {
    const tabs = page.locator("nav.tabs a[data-era]");
    for (let i = 0; i < Math.min(3, await tabs.count()); ++i) await tabs.nth(i).click();
    await page.evaluate(words => {
        const send = (element, event) => element.dispatchEvent(event);
        for (const row of document.querySelectorAll("table.ties tr[data-t]")) send(row, new MouseEvent("click", { bubbles: true }));
        for (const node of document.querySelectorAll(".era:not([hidden]) .node, .sort")) {
            send(node, new MouseEvent("click", { bubbles: true }));
        }
        const search = document.querySelector("input[type=search]");
        for (const word of search ? words : []) {
            search.value = word;
            send(search, new Event("input", { bubbles: true }));
        }
    }, texts);
}

const batches = [];
for (let i = 0; i < strings.length; i += BATCH) batches.push(strings.slice(i, i + BATCH));

for (const [number, texts] of batches.entries()) {
    test(`texts ${number * BATCH + 1} to ${number * BATCH + texts.length}`, async () => {
        const into = report(hostileNetwork(`hostile-${number}`, texts));
        const figures = fs.readdirSync(path.join(into, "figures")).filter(name => name.endsWith(".svg"));
        assert.ok(figures.length > 2, "a report without figures proves nothing");
        for (const bypassCSP of [false, true]) {
            const page = await watchedPage({ bypassCSP });
            const files = [path.join(into, "index.html"), ...(bypassCSP ? figures.map(name => path.join(into, "figures", name)) : [])];
            for (const file of files) {
                page.requests.length = 0;
                await page.goto(urlOf(file));
                if (file.endsWith("index.html")) await useAll(page, texts);
                assert.deepStrictEqual(await page.evaluate(strangers), [], file);
                assert.deepStrictEqual(page.strangers(), [], file);
            }
            await page.waitForTimeout(50);
            assert.deepStrictEqual(page.faults, []);
            await page.context().close();
        }
    });
}

test("a null character is refused", () => {
    assert.throws(() => report(network("null", { title: "a\u0000b" })), problem => /null/i.test(problem.stderr));
});

// Nothing above would be seen if this were not.
test("a page that takes the texts for markup is seen", async () => {
    const seen = { faults: 0, requests: 0, strangers: 0 };
    const page = await watchedPage();
    for (const [i, text] of strings.entries()) {
        const file = path.join(folder, `spoilt-${i}.html`);
        fs.writeFileSync(file, `<!doctype html><meta charset=utf-8><body>${text}<p title="${text}">`);
        page.faults.length = page.requests.length = 0;
        await page.goto(urlOf(file), { timeout: 1000 }).catch(() => {});
        await page.waitForTimeout(20);
        seen.faults += page.faults.length > 0;
        seen.requests += page.requests.some(url => url.includes("hostile.invalid"));
        seen.strangers += (await page.evaluate(strangers).catch(() => ["gone elsewhere"])).length > 0;
    }
    await page.context().close();
    assert.ok(seen.faults >= 15 && seen.requests >= 6 && seen.strangers >= 20, JSON.stringify(seen));
});
