// What the browser tests share: reports made by the program under test, and pages that note what they do.
// ENTENTE_PROGRAM names the program, ENTENTE_BROWSER_MODULES the folder of the npm modules.
"use strict";
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { execFileSync } = require("node:child_process");
const { after } = require("node:test");
const { pathToFileURL } = require("node:url");

const SOURCE = path.resolve(__dirname, "../..");
const PROGRAM = path.resolve(process.env.ENTENTE_PROGRAM || path.join(SOURCE, "build/entente"));
const MODULES = process.env.ENTENTE_BROWSER_MODULES || path.join(SOURCE, "build/browser/node_modules");
const SKIPPED = 77;  // the exit code that ctest knows

function skip(what) {
    console.log("skipped: " + what);
    process.exit(SKIPPED);
}

function module_(name) {
    const folder = path.join(MODULES, name);
    if (!fs.existsSync(folder)) skip(`${name} is not in ${MODULES} (make browser)`);
    return require(folder);
}

function chromiumPath() {
    const named = ["chromium", "chromium-browser", "google-chrome"];
    for (const folder of (process.env.PATH || "").split(path.delimiter)) {
        for (const name of named) {
            const file = path.join(folder, name);
            if (fs.existsSync(file)) return file;
        }
    }
    return skip("no chromium (make deps)");
}

const { chromium } = module_("playwright-core");
const executablePath = chromiumPath();
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "entente-browser-"));
let browser = null;

async function launched() {
    browser = browser || await chromium.launch({
        executablePath,
        args: [...(process.getuid() === 0 ? ["--no-sandbox"] : []), "--disable-gpu", "--disable-dev-shm-usage"],
    });
    return browser;
}

after(async () => {
    if (browser) await browser.close();
    fs.rmSync(folder, { recursive: true, force: true });
});

function entente(...words) {
    return execFileSync(PROGRAM, words, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], cwd: folder });
}

let made = 0;
const shipped = new Map();
/// The folder of a report. `network` is the name of a shipped one, of which it is made once, or the network itself.
function report(network, name = typeof network === "string" ? network : network.id) {
    if (shipped.has(network)) return shipped.get(network);
    const into = path.join(folder, name + "-" + ++made);
    let file = network;
    if (typeof network !== "string") {
        file = into + ".json";
        fs.writeFileSync(file, JSON.stringify(network));
    }
    entente("report", file, "-o", into);
    if (typeof network === "string") shipped.set(network, into);
    return into;
}

const urlOf = file => pathToFileURL(file).href;

/// A page that opens nothing yet, with what it did besides what it should: its console's complaints,
/// errors, dialogs, requests other than for files in `allowed`, and breaches of the policy.
async function watchedPage(options = {}) {
    const context = await (await launched()).newContext({
        viewport: { width: 1280, height: 900 }, acceptDownloads: true, ...options,
    });
    const page = await context.newPage();
    const faults = [];
    const requests = [];
    page.on("console", message => {
        if (["error", "warning"].includes(message.type())) faults.push("console: " + message.text());
    });
    page.on("pageerror", error => faults.push("error: " + error));
    page.on("dialog", dialog => {
        faults.push("dialog: " + dialog.message());
        dialog.dismiss();
    });
    page.on("popup", () => faults.push("popup"));
    page.on("request", request => requests.push(request.url()));
    if (options.javaScriptEnabled !== false) {
        await page.exposeFunction("reportBreach", text => faults.push("policy: " + text));
        await page.addInitScript(() => document.addEventListener("securitypolicyviolation",
            event => window.reportBreach(`${event.violatedDirective} ${event.blockedURI}`)));
    }
    page.faults = faults;
    page.requests = requests;
    /// What it asked for besides the page itself.
    page.strangers = () => requests.filter(url => url.split("#")[0] !== page.url().split("#")[0]);
    return page;
}

async function openReport(into, options = {}, hash = "") {
    const page = await watchedPage(options);
    await page.goto(urlOf(path.join(into, "index.html")) + hash);
    return page;
}

module.exports = { SOURCE, entente, folder, launched, module_, openReport, report, urlOf, watchedPage };
