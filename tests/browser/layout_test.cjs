// No element of a report is cut off, stands out of the window or lies on another, in any network, on a wide
// screen and a narrow one, with the script and without. It asks for nothing, and nothing in it fails.
"use strict";
const assert = require("node:assert");
const { test } = require("node:test");
const { measure } = require("./boxes.cjs");
const { strangers } = require("./networks.cjs");
const { openReport, report } = require("./support.cjs");

const SIZES = { wide: { width: 1280, height: 900 }, narrow: { width: 375, height: 812 } };

/// Each era in turn where there are tabs, the page as it is where there are none.
async function measured(page, script) {
    const found = [];
    const tabs = script ? await page.locator("nav.tabs a[data-era]").count() : 0;
    for (let i = 0; i < Math.max(1, tabs); ++i) {
        if (tabs) await page.locator("nav.tabs a[data-era]").nth(i).click();
        found.push(...await page.evaluate(measure));
    }
    return found;
}

async function holds(into, options) {
    const page = await openReport(into, options);
    const faults = await measured(page, options.javaScriptEnabled !== false);
    assert.deepStrictEqual(faults, []);
    assert.deepStrictEqual(page.faults, []);
    assert.deepStrictEqual(page.strangers(), []);
    await page.context().close();
}

for (const name of ["us-pakistan", "great-powers-1872-1907", ...Object.keys(strangers)]) {
    test(name, async t => {
        const into = report(strangers[name] || name);
        for (const [size, viewport] of Object.entries(SIZES)) {
            await t.test(size, () => holds(into, { viewport }));
            await t.test(size + ", dark", () => holds(into, { viewport, colorScheme: "dark" }));
            await t.test(size + ", no script", () => holds(into, { viewport, javaScriptEnabled: false }));
        }
    });
}

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
    await seen("lies on its neighbour", () => { document.querySelector("h2").style.marginBottom = "-80px"; });
    await seen("cut off", () => { document.querySelector("h2").style.cssText = "height:10px;overflow:hidden"; });
    await seen("text out of its figure", () => { document.querySelector("svg text").setAttribute("x", "-40"); });
    await seen("text on text", () => {
        const [one, other] = document.querySelectorAll("svg:has(.node) > text[text-anchor=end] ~ text");
        for (const at of ["x", "y"]) other.setAttribute(at, one.getAttribute(at));
    });
    await seen("text wider", () => { document.querySelector(".node:not(.ghost) text").textContent = "W".repeat(40); });
    await page.context().close();
});
