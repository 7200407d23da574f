// axe-core has no serious or critical finding, on a wide screen and a narrow one, light and dark.
"use strict";
const assert = require("node:assert");
const { test } = require("node:test");
const { strangers } = require("./networks.cjs");
const { module_, openReport, report } = require("./support.cjs");

const axe = module_("axe-core").source;

async function findings(page) {
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => window.axe.run(document, {
        resultTypes: ["violations"], runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    }));
    return violations.filter(one => ["serious", "critical"].includes(one.impact)).map(one =>
        `${one.id} (${one.help}), ${one.nodes.length} times: ` +
        one.nodes.slice(0, 3).map(node => `${node.html.slice(0, 160)} ${node.failureSummary}`).join("; "));
}

const SIZES = [{ width: 1280, height: 900 }, { width: 375, height: 812 }];

/// As it opens; and with an actor chosen, a filter set and a card open.
async function accessible(network, options) {
    const page = await openReport(report(network), options);
    assert.deepStrictEqual(await findings(page), []);
    const node = page.locator("article.era:not([hidden]) svg:visible .node:not(.ghost)").first();
    if (await node.count()) {
        await node.focus();
        await page.keyboard.press("Enter");
        await page.locator("article.era:not([hidden]) table.ties tr:visible a").last().focus();
        assert.deepStrictEqual(await findings(page), [], "with an actor chosen");
    }
    await page.context().close();
}

for (const viewport of SIZES) {
    for (const colorScheme of ["light", "dark"]) {
        const name = `${viewport.width} wide, ${colorScheme}`;
        test(`great-powers-1872-1907, ${name}`, () => accessible("great-powers-1872-1907", { viewport, colorScheme }));
    }
}
test("us-pakistan", () => accessible("us-pakistan", {}));
test("us-pakistan, narrow, dark", () => accessible("us-pakistan", { viewport: SIZES[1], colorScheme: "dark" }));
test("a network in other scripts", () => accessible(strangers.scripts, {}));
test("an empty network", () => accessible(strangers.empty, {}));

test("a fault is found", async () => {
    const page = await openReport(report(strangers.one));
    await page.evaluate(() => {
        document.querySelector("h1").style.cssText = "color:#bbb;background:#fff";
        document.body.append(document.createElement("button"));
    });
    const found = (await findings(page)).join();
    assert.ok(found.includes("color-contrast") && found.includes("button-name"), found);
    await page.context().close();
});
