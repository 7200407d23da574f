// axe-core has no serious or critical finding, on a wide screen and a narrow one, light and dark.
"use strict";
const assert = require("node:assert");
const { test } = require("node:test");
const { strangers } = require("./networks.cjs");
const { module_, openReport, report } = require("./support.cjs");

const axe = module_("axe-core").source;

const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
// What depends on the colours, and on the size of the window.
const COLOURS = ["color-contrast", "link-in-text-block"];
const ROOM = ["target-size", "scrollable-region-focusable"];

async function findings(page, { rules, within = "html" } = {}) {
    const violations = await page.evaluate(([runOnly, part]) => window.axe.run(part,
        { resultTypes: ["violations"], runOnly }).then(found => found.violations), [rules || STANDARDS, within]);
    return violations.filter(one => ["serious", "critical"].includes(one.impact)).map(one =>
        `${one.id} (${one.help}), ${one.nodes.length} times: ` +
        one.nodes.slice(0, 3).map(node => `${node.html.slice(0, 160)} ${node.failureSummary}`).join("; "));
}

const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 375, height: 812 };

/// As it opens, on a wide screen, light; with an actor chosen and a card open; and in other looks, each
/// [viewport, scheme, rules].
async function accessible(network, looks = [[NARROW, "light", ROOM]]) {
    const page = await openReport(report(network));
    await page.evaluate(axe);
    assert.deepStrictEqual(await findings(page), []);
    const node = page.locator("article.era:not([hidden]) svg:visible .node:not(.ghost)").first();
    if (await node.count()) {
        await node.focus();
        await page.keyboard.press("Enter");
        await page.locator("article.era:not([hidden]) table.ties tr:visible a").last().focus();
        for (const within of [".era:not([hidden])", ".hovercard"]) {
            assert.deepStrictEqual(await findings(page, { within }), [], "with an actor chosen");
        }
        await page.keyboard.press("Escape");
        await page.keyboard.press("Escape");
    }
    for (const [viewport, colorScheme, rules] of looks) {
        await page.setViewportSize(viewport);
        await page.emulateMedia({ colorScheme });
        assert.deepStrictEqual(await findings(page, { rules }), [], `${viewport.width} wide, ${colorScheme}`);
    }
    await page.context().close();
}

test("us-pakistan", () => accessible("us-pakistan", [[NARROW, "light", ROOM], [WIDE, "dark", COLOURS], [NARROW, "dark", COLOURS]]));
test("great-powers-1872-1907", () => accessible("great-powers-1872-1907",
    [[NARROW, "light", undefined], [WIDE, "dark", COLOURS], [NARROW, "dark", COLOURS]]));
test("a network in other scripts", () => accessible(strangers.scripts));
test("an empty network", () => accessible(strangers.empty));

test("a fault is found", async () => {
    const page = await openReport(report(strangers.one));
    await page.evaluate(axe);
    await page.evaluate(() => {
        document.querySelector("h1").style.cssText = "color:#bbb;background:#fff";
        document.body.append(document.createElement("button"));
    });
    const found = (await findings(page)).join();
    assert.ok(found.includes("color-contrast") && found.includes("button-name"), found);
    await page.context().close();
});
