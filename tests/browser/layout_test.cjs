// No element of a report is cut off, stands out of the window or lies on another, in any network, on a wide
// screen and a narrow one, with the script and without. It asks for nothing, and nothing in it fails.
"use strict";
const assert = require("node:assert");
const { test } = require("node:test");
const { measure } = require("./boxes.cjs");
const { strangers } = require("./networks.cjs");
const { openReport, report } = require("./support.cjs");

const SIZES = { wide: { width: 1280, height: 900 }, narrow: { width: 375, height: 812 } };
const SHIPPED = ["us-pakistan", "great-powers-1872-1907"];

/// Each era in turn where the script shows one at a time.
async function measured(page, every) {
    const found = [];
    const tabs = every ? await page.locator("nav.tabs a[data-era]").count() : 0;
    for (let i = 0; i < Math.max(1, tabs); ++i) {
        if (tabs) await page.evaluate(at => document.querySelectorAll("nav.tabs a[data-era]")[at].click(), i);
        found.push(...await page.evaluate(measure));
    }
    return found;
}

/// Presses, chooses and searches what there is, which may be nothing.
async function used(page) {
    for (const key of ["ArrowRight", "Tab", "Tab", "End", "Home", "ArrowLeft", "Escape", "Tab", "Escape"]) {
        await page.keyboard.press(key);
    }
    await page.evaluate(() => { location.hash = "#era=second&actor=a0"; });
    const node = page.locator("article.era:not([hidden]) svg:visible .node").first();
    if (await node.count()) {
        await node.focus();
        await page.keyboard.press("Enter");
    }
    const search = page.locator("input[type=search]");
    if (await search.count() && await search.isVisible()) await search.fill("actor");
    assert.ok(await page.locator("article.era:not([hidden])").count() <= 1);
    assert.strictEqual(await page.evaluate(() => document.documentElement.className), "js");
}

for (const name of [...SHIPPED, ...Object.keys(strangers)]) {
    test(name, async t => {
        const into = report(strangers[name] || name);
        for (const javaScriptEnabled of [true, false]) {
            const page = await openReport(into, { javaScriptEnabled });
            for (const [size, viewport] of Object.entries(SIZES)) {
                await page.setViewportSize(viewport);
                for (const colorScheme of SHIPPED.includes(name) && javaScriptEnabled ? ["light", "dark"] : ["light"]) {
                    await page.emulateMedia({ colorScheme });
                    await t.test(`${size}, ${colorScheme}, script ${javaScriptEnabled ? "on" : "off"}`, async () =>
                        assert.deepStrictEqual(await measured(page, javaScriptEnabled && colorScheme === "light"), []));
                }
            }
            if (javaScriptEnabled) await t.test("in use", () => used(page));
            assert.deepStrictEqual(page.faults, []);
            assert.deepStrictEqual(page.strangers(), []);
            await page.context().close();
        }
    });
}

test("every tab is in sight on a wide screen", async () => {
    const page = await openReport(report("us-pakistan"));
    const nav = await page.locator("nav.tabs").evaluate(tabs => [tabs.scrollWidth, tabs.clientWidth]);
    assert.ok(nav[0] <= nav[1], nav.join(" in "));
    await page.context().close();
});

// The measure itself sees what it is there for.
test("the measure finds faults", async () => {
    const page = await openReport(report("great-powers-1872-1907"));
    const seen = async (kind, spoil) => {
        await page.reload();
        await page.evaluate(spoil);
        const faults = await page.evaluate(measure);
        assert.ok(faults.some(fault => fault.startsWith(kind)), `${kind}: ${faults}`);
    };
    await seen("the page is", () => { document.querySelector("h1").style.width = "3000px"; });
    await seen("out of the window", () => { document.querySelector("h1").style.marginLeft = "-300px"; });
    await seen("lies on its neighbour", () => { document.querySelectorAll("main > section")[1].style.marginTop = "-200px"; });
    await seen("cut off", () => { document.querySelector("h1").style.cssText = "height:10px;overflow:hidden"; });
    await seen("text out of its figure", () => { document.querySelector("svg text").setAttribute("x", "-40"); });
    await seen("text on text", () => {
        const svg = [...document.querySelectorAll("svg:has(.node)")].find(one => one.getClientRects().length);
        const [one, , other] = svg.querySelectorAll(".node:not(.ghost) text");
        for (const at of ["x", "y"]) other.setAttribute(at, one.getAttribute(at));
    });
    await seen("text wider", () => { document.querySelector(".node:not(.ghost) text").textContent = "W".repeat(40); });
    await page.context().close();
});
