"use strict";
// The page is complete without this script. It shows one era at a time, finds and filters ties, and looks up
// what a tie rests on in the page's own tables. Data reaches the page as text and cloned nodes, never as markup.
(() => {
const root = document.documentElement;
root.className = "js";

const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const fold = text => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ").trim();

const on = (target, event, work) => target.addEventListener(event, work);

function make(name, className, text) {
    const element = document.createElement(name);
    if (className) element.className = className;
    if (text) element.textContent = text;
    return element;
}

const state = { era: null, actor: "", query: "" };  // panel, place of the actor in the network, folded words
let panels, tabs, controls, status, clear, card, cardTie = null, timer = 0;
const actors = new Map();  // place -> {id, name}

// A tie is known by its actors' places, the smaller first.
function tieKey(text) {
    const ends = text.split("-");
    return ends[0] - ends[1] > 0 ? ends[1] + "-" + ends[0] : text;
}
function tieOf(element) {
    if (element.dataset.t) return tieKey(element.dataset.t);
    const found = /-tie-(\d+-\d+)$/.exec(element.id);
    return found ? tieKey(found[1]) : "";
}
const endsOf = element => tieOf(element).split("-");
const actorOf = node => (/-actor-(\d+)$/.exec(node.id) || ["", ""])[1];

const nameAt = place => actors.get(place)?.name || "";
const rowsOf = panel => all("table.ties tr[data-t]", panel);
const figuresOf = panel => all("figure svg:has(.node)", panel);
const relationsOf = row => all('a[href^="#r-"]', row).map(link => document.getElementById(link.hash.slice(1)));

// What a search looks through: the row and the relations behind it.
const texts = new WeakMap();
function textOf(row) {
    if (!texts.has(row)) {
        texts.set(row, fold([row, ...relationsOf(row)].map(part => part?.textContent).join(" ")));
    }
    return texts.get(row);
}
const holds = text => state.query.split(" ").every(word => text.includes(word));

// ---- What is shown

function label(panel) {
    const tab = tabs.find(one => one.dataset.era === panel.dataset.era);
    const named = tab?.querySelector("b") || tab || panel.querySelector("h3");
    return named?.textContent.trim() || "";
}

const ticked = name => new Map(all(`.controls input[name=${name}]`).map(box => [box.value, box.checked]));

function shows(row, signs, kinds) {
    return signs.get(row.dataset.s) !== false &&
        (row.dataset.k || "").split(" ").every(kind => kinds.get(kind) !== false) &&
        (!state.actor || endsOf(row).includes(state.actor)) && holds(textOf(row));
}

// Pales what is not shown; nothing, as long as nothing is chosen.
function dimFigure(svg, shown, free) {
    const ends = new Set([...shown].flatMap(key => key.split("-")));
    for (const part of all(".tie, [data-t]", svg.closest("figure"))) {
        const out = !free && !shown.has(tieOf(part));
        part.classList.toggle("dim", out);
        if (part.matches(".tie")) part.tabIndex = state.actor && !out ? 0 : -1;
        if (part.matches(".hit")) part.style.pointerEvents = out ? "none" : "stroke";
    }
    for (const node of all(".node", svg)) {
        const at = actorOf(node), chosen = at === state.actor;
        const found = state.query && !state.actor && holds(fold(nameAt(at)));
        node.classList.toggle("dim", !free && !chosen && !found && !ends.has(at));
        node.classList.toggle("chosen", chosen);
        node.setAttribute("aria-pressed", chosen);
    }
}

function show() {
    hideCard();
    for (const panel of panels) {
        if (panel === state.era) panel.removeAttribute("hidden");
        else panel.setAttribute("hidden", "until-found");
    }
    for (const tab of tabs) {
        if (tab.dataset.era !== state.era.dataset.era) {
            tab.removeAttribute("aria-current");
            continue;
        }
        tab.setAttribute("aria-current", "true");
        const nav = tab.parentNode, at = tab.getBoundingClientRect(), frame = nav.getBoundingClientRect();
        if (at.left < frame.left || at.right > frame.right) nav.scrollLeft += at.left - frame.left - 24;
    }
    const signs = ticked("sign"), kinds = ticked("kind");
    const rows = rowsOf(state.era), shown = new Set();
    for (const row of rows) {
        row.hidden = !shows(row, signs, kinds);
        if (!row.hidden) shown.add(tieOf(row));
    }
    const free = shown.size === rows.length && !state.actor && !state.query;
    for (const svg of figuresOf(state.era)) dimFigure(svg, shown, free);
    if (clear) clear.disabled = !state.actor;
    if (!status) return;
    const what = [state.actor && nameAt(state.actor), label(state.era)].filter(Boolean).join(", ");
    const words = { what, shown: shown.size, all: rows.length };
    status.textContent = (status.dataset.text || "").replace(/\{(\w+)\}/g, (_, name) => words[name]);
}

// ---- The address: #era=…&actor=…

function remember() {
    const parts = [];
    if (tabs.length) parts.push("era=" + state.era.dataset.era);
    if (actors.has(state.actor)) parts.push("actor=" + actors.get(state.actor).id);
    // Where a page is not let near its address (a frame of another's), it works without.
    try { history.replaceState(null, "", "#" + parts.join("&")); } catch { /* as said */ }
}

function follow() {
    const parts = new Map(location.hash.slice(1).split("&").map(part => part.split("=")));
    if (!parts.has("era") && !parts.has("actor")) return false;
    const panel = panels.find(one => one.dataset.era === parts.get("era"));
    if (panel) state.era = panel;
    state.actor = "";
    for (const [place, actor] of actors) if (actor.id === parts.get("actor")) state.actor = place;
    show();
    state.era.scrollIntoView();
    return true;
}

function toEra(panel) {
    if (!panel || panel === state.era) return;
    state.era = panel;
    show();
    remember();
    if (panel.getBoundingClientRect().top < 0) panel.scrollIntoView();
}
function toActor(place) {
    state.actor = place === state.actor ? "" : place;
    show();
    remember();
}

// ---- The card of a tie

function hideCard() {
    clearTimeout(timer);
    cardTie = null;
    if (card) card.hidden = true;
    for (const part of all(".hot")) part.classList.remove("hot");
}

function relationItem(link) {
    const row = document.getElementById(link.hash.slice(1)), item = make("li");
    if (!link.hash.startsWith("#r-") || !row) item.textContent = link.textContent;
    else for (const cell of row.cells) {
        if (cell.cellIndex === 1 || !cell.textContent.trim()) continue;
        const part = make("span", cell.className);
        part.append(...[...cell.childNodes].map(node => node.cloneNode(true)));
        for (const marked of all("[id]", part)) marked.removeAttribute("id");
        item.append(part, " ");
    }
    return item;
}

// Under the pointer, or under the element where the keyboard is; above it where there is no room.
function place(element, event) {
    const box = element.getBoundingClientRect();
    const x = event ? event.clientX : box.left, below = event ? event.clientY + 14 : box.bottom + 6;
    const above = (event ? event.clientY - 14 : box.top - 6) - card.offsetHeight;
    const top = below + card.offsetHeight > innerHeight && above > 0 ? above : below;
    card.style.left = Math.max(8, Math.min(x, root.clientWidth - card.offsetWidth - 8)) + scrollX + "px";
    card.style.top = top + scrollY + "px";
}

function showCard(element, event) {
    const key = tieOf(element), row = rowsOf(state.era).find(one => tieOf(one) === key);
    clearTimeout(timer);
    if (!key || key === cardTie || !row) return;
    hideCard();
    cardTie = key;
    const head = make("p"), list = make("ul");
    const [one, other, sign, net] = [...row.cells].map(cell => cell.textContent.trim());
    head.append(make("b", "", one + " – " + other), " ", make("span", row.dataset.s, sign + " " + net));
    list.append(...all("td:last-child a", row).map(relationItem));
    card.replaceChildren(head, list);
    card.hidden = false;
    place(element, event);
    for (const part of [row, ...figuresOf(state.era).flatMap(svg => all(".tie", svg))]) {
        if (tieOf(part) === key) part.classList.add("hot");
    }
}

const tied = target => target.closest(".tie:not(.dim), .hit, .chip[data-t]:not(.dim), tr[data-t]");

function watchTies() {
    card = make("div", "hovercard");
    card.setAttribute("role", "group");
    card.hidden = true;
    document.body.append(card);
    on(document, "pointerover", event => {
        if (event.pointerType !== "mouse") return;
        const element = tied(event.target);
        clearTimeout(timer);
        if (card.contains(event.target) || element && tieOf(element) === cardTie) return;
        if (element) timer = setTimeout(showCard, element.matches("tr") ? 500 : 150, element, event);
        else timer = setTimeout(hideCard, 200);
    });
    on(document, "focusin", event => {
        const element = tied(event.target);
        if (element && event.target.matches(":focus-visible")) showCard(element);
        else if (!element && !card.contains(event.target)) hideCard();
    });
    on(document, "click", event => {
        const element = tied(event.target);
        if (element && !event.target.closest("a, summary")) showCard(element, event);
        else if (!card.contains(event.target)) hideCard();
    });
}

// ---- Figures, tables, controls

// What a title said to the pointer is said to all: of a tie as its name, of an actor besides the name that is seen.
function nameOf(part) {
    const title = part.querySelector("title"), tie = tieOf(part);
    const names = tie ? endsOf(part).map(nameAt).join(" – ") : nameAt(actorOf(part));
    part.setAttribute(tie ? "aria-label" : "aria-description", title ? title.textContent : names);
    if (title) title.remove();
}

// Thin lines get a wide unseen one to point at, beneath all.
function widen(svg) {
    const ties = all(".tie", svg);
    if (!ties.length) return;
    const hits = document.createElementNS("http://www.w3.org/2000/svg", "g");
    for (const tie of ties) for (const path of all("path[d]", tie)) {
        const hit = path.cloneNode();
        hit.removeAttribute("id");
        hit.setAttribute("class", "hit");
        hit.dataset.t = tieOf(tie);
        hit.style.cssText = "fill:none;stroke:transparent;stroke-width:9;stroke-dasharray:none;pointer-events:stroke";
        hits.append(hit);
    }
    ties[0].parentNode.insertBefore(hits, ties[0]);
}

function watchFigure(svg) {
    svg.setAttribute("role", "group");
    for (const node of all(".node", svg)) {
        nameOf(node);
        node.tabIndex = 0;
        node.setAttribute("role", "button");
    }
    for (const tie of all(".tie", svg)) {
        nameOf(tie);
        tie.setAttribute("role", "img");
    }
    widen(svg);
    on(svg, "click", event => {
        const node = event.target.closest(".node");
        if (node) toActor(actorOf(node));
    });
    on(svg, "keydown", event => {
        if (event.key !== "Enter" && event.key !== " " || !event.target.matches(".node")) return;
        event.preventDefault();
        toActor(actorOf(event.target));
    });
}

// The number that a cell shows, or its folded text; nothing where it shows none.
function valueOf(cell) {
    const text = cell.textContent.trim(), number = text.replace("−", "-").replace(/^\+|,(?=\d{3})/g, "");
    if (!/\p{L}|\p{N}/u.test(text)) return null;
    return /^-?\d+(\.\d+)?$/.test(number) ? +number : fold(text);
}
// Behind the two actors, a column of nothing but numbers and gaps.
const isNumber = (table, column) => column > 1 &&
    all("tr[data-t]", table).every(row => typeof valueOf(row.cells[column]) !== "string");
function before(a, b) {
    if (typeof a !== typeof b) return typeof a === "number" ? -1 : 1;
    return a < b ? -1 : a > b ? 1 : 0;
}

function sortable(table) {
    const heads = all("thead th", table), body = table.tBodies[0];
    if (!body) return;
    const original = [...body.rows];
    heads.forEach((head, column) => {
        const button = make("button", "sort");
        button.type = "button";
        button.append(...head.childNodes);
        head.append(button);
        on(button, "click", () => {
            const order = isNumber(table, column) ? ["descending", "ascending"] : ["ascending", "descending"];
            const next = order[order.indexOf(head.getAttribute("aria-sort")) + 1];
            for (const one of heads) one.removeAttribute("aria-sort");
            if (next) head.setAttribute("aria-sort", next);
            const sign = next === "descending" ? -1 : 1;
            const keyed = original.map(row => [row, valueOf(row.cells[column])]);
            if (next) keyed.sort(([, a], [, b]) => a === null || b === null ? (a === null) - (b === null) :
                sign * before(a, b));
            body.append(...keyed.map(([row]) => row));
        });
    });
}

// A cell of a CSV file (RFC 4180). A text that a spreadsheet would run gets an apostrophe before it.
function csvCell(cell, number) {
    const links = all("a", cell), value = number && (valueOf(cell) ?? "");
    if (typeof value === "number" || value === "") return String(value);
    let text = (links.length > 1 ? links.map(link => link.textContent.trim()).join("; ") : cell.textContent)
        .replace(/\s+/g, " ").trim();
    if (/^'*[=+\-@\t\r]/.test(text)) text = "'" + text;
    return /[",\r\n]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text;
}

function download(table) {
    const number = all("thead th", table).map((_, i) => isNumber(table, i));
    const record = row => [...row.cells].map((cell, i) => csvCell(cell, number[i])).join(",");
    const rows = all("tr", table).filter(row => !row.hidden);
    const text = rows.map(row => record(row) + "\r\n").join("");
    const link = make("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
    link.download = table.dataset.csv || "ties.csv";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

function watchControls() {
    if (!controls) return;
    controls.hidden = false;
    status = controls.querySelector("[role=status]");
    clear = controls.querySelector("button[name=clear]");
    const search = controls.querySelector("input[type=search]");
    on(controls, "change", show);
    if (clear) on(clear, "click", () => toActor(""));
    if (!search) return;
    on(search, "input", () => {
        state.query = fold(search.value);
        show();
    });
    // Enter chooses the actor of that name.
    on(search, "keydown", event => {
        if (event.key !== "Enter" || !state.query) return;
        const found = [...actors.keys()].find(at => fold(nameAt(at)) === state.query) ||
            all("tr[data-t]").flatMap(row => endsOf(row).filter((_, i) => fold(row.cells[i].textContent) === state.query))[0];
        if (!found) return;
        search.value = state.query = state.actor = "";
        toActor(found);
    });
}

// Arrows are the era's, save where they write text or scroll what has the focus.
function keeps(target) {
    return target.matches("input:not([type=checkbox]), select, textarea") || target.isContentEditable ||
        target !== root && target !== document.body && target.scrollWidth > target.clientWidth + 1 &&
        /auto|scroll/.test(getComputedStyle(target).overflowX);
}

function watchKeys() {
    on(document, "keydown", event => {
        if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented) return;
        if (event.key === "Escape") return cardTie ? hideCard() : state.actor ? toActor("") : undefined;
        const inTabs = event.target.closest("nav.tabs"), at = panels.indexOf(state.era);
        const to = { ArrowLeft: at - 1, ArrowRight: at + 1, ...inTabs && { Home: 0, End: panels.length - 1 } }[event.key];
        if (to === undefined || !inTabs && keeps(event.target)) return;
        event.preventDefault();
        toEra(panels[to]);
        const tab = inTabs && tabs.find(one => one.dataset.era === state.era.dataset.era);
        if (tab) tab.focus();
    });
}

function start() {
    panels = all("article.era");
    tabs = all("nav.tabs a[data-era]");
    controls = document.querySelector(".controls");
    for (const row of all("tr[data-n]")) {
        actors.set(row.dataset.n, { id: row.id.slice(2), name: row.cells[0].textContent.trim() });
    }
    if (!panels.length) return;
    state.era = panels[0];
    panels.flatMap(figuresOf).forEach(watchFigure);
    all("table.ties").forEach(sortable);
    for (const button of all("button.csv")) {
        const table = (button.closest("article.era") || document).querySelector("table.ties");
        button.hidden = !table;
        on(button, "click", () => download(table));
    }
    for (const tab of tabs) on(tab, "click", event => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        toEra(panels.find(one => one.dataset.era === tab.dataset.era));
    });
    // Found by the browser's own search. An address that names the era is follow()'s.
    for (const panel of panels) on(panel, "beforematch", () => {
        if (location.hash !== "#" + panel.id) toEra(panel);
    });
    watchTies();
    watchControls();
    watchKeys();
    on(window, "hashchange", follow);
    if (!follow()) show();
}

function begin() {
    try {
        start();
    } catch (problem) {  // the page without the script is better than half of it with it
        root.className = "no-js";
        for (const panel of all(".era[hidden]")) panel.removeAttribute("hidden");
        throw problem;
    }
}
if (document.readyState === "loading") on(document, "DOMContentLoaded", begin);
else begin();
})();
