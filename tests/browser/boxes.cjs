// Measures boxes in a page: what stands out of the window, is cut off, or lies on something else.
"use strict";

/// Runs in the page. Every fault in words, at most a few of a kind.
function measure() {
    const faults = [];
    const fault = (kind, element, more = "") => {
        const name = element.id ? "#" + element.id : element.tagName.toLowerCase() +
            (element.getAttribute("class") ? "." + element.getAttribute("class").trim().replace(/\s+/g, ".") : "");
        const text = (element.textContent || "").trim().replace(/\s+/g, " ").slice(0, 50);
        faults.push(`${kind}: ${name} “${text}” ${more}`);
    };
    const visible = element => element.checkVisibility
        ? element.checkVisibility({ checkOpacity: false, checkVisibilityCSS: true, contentVisibilityAuto: true })
        : element.getClientRects().length > 0;
    const width = document.documentElement.clientWidth;
    const style = element => getComputedStyle(element);
    const scrolls = element => /auto|scroll|hidden|clip/.test(style(element).overflowX);
    const box = element => element.getBoundingClientRect();
    const held = (inner, outer, slack) => inner.left >= outer.left - slack && inner.right <= outer.right + slack &&
        inner.top >= outer.top - slack && inner.bottom <= outer.bottom + slack;
    const overlap = (a, b) => Math.min(Math.min(a.right, b.right) - Math.max(a.left, b.left),
        Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

    // A text may give each of its characters a place: then each has a box of its own.
    const boxesOf = element => {
        if (element.x.baseVal.numberOfItems < 2) return [{ element, rect: box(element) }];
        const matrix = element.getScreenCTM();
        return Array.from({ length: element.getNumberOfChars() }, (_, i) => {
            const { x, y, width: wide, height } = element.getExtentOfChar(i);
            const from = new DOMPoint(x, y).matrixTransform(matrix), to = new DOMPoint(x + wide, y + height).matrixTransform(matrix);
            return { element, rect: new DOMRect(from.x, from.y, to.x - from.x, to.y - from.y) };
        });
    };

    if (document.documentElement.scrollWidth > width) {
        faults.push(`the page is ${document.documentElement.scrollWidth} wide in a window of ${width}`);
    }

    const blocks = [...document.body.querySelectorAll("*")].filter(element =>
        !element.closest("svg") && visible(element) && !["fixed", "absolute"].includes(style(element).position));
    const inScroller = new WeakMap();
    for (const element of blocks) {
        const parent = element.parentElement;
        inScroller.set(element, inScroller.get(parent) || parent !== document.body && scrolls(parent));
        const rect = box(element);
        if (rect.width === 0 || rect.height === 0) continue;
        if (!inScroller.get(element) && (rect.left < -0.5 || rect.right > width + 0.5)) {
            fault("out of the window", element, `${rect.left.toFixed(0)}…${rect.right.toFixed(0)}`);
        }
        // What hides its overflow must have none; what scrolls sideways must be a table or the tabs.
        const cut = /hidden|clip/.test(style(element).overflowX) && element.scrollWidth > element.clientWidth + 1 ||
            /hidden|clip/.test(style(element).overflowY) && element.scrollHeight > element.clientHeight + 1;
        if (cut && element.matches(":not(details)") && element.clientWidth > 2) fault("cut off", element);
    }

    // Blocks that stand beside or under one another in the same parent.
    const shown = new Set(blocks);
    for (const parent of new Set(blocks.map(element => element.parentElement))) {
        const children = [...parent.children].filter(child => shown.has(child) &&
            style(child).display !== "inline" && style(child).position !== "sticky" && style(child).display !== "contents");
        for (let i = 0; i + 1 < children.length; ++i) {
            const by = overlap(box(children[i]), box(children[i + 1]));
            if (by > 1) fault("lies on its neighbour", children[i + 1], `by ${by.toFixed(1)}`);
        }
    }

    for (const svg of document.querySelectorAll("svg")) {
        if (!visible(svg)) continue;
        const frame = box(svg), slack = frame.width / 640;
        if (!frame.width || !frame.height) fault("figure without size", svg);
        const texts = [...svg.querySelectorAll("text")].filter(visible).flatMap(boxesOf).map(({ element, rect }) => {
            const pad = Math.min(rect.width, rect.height) * 0.14;
            // Of the line box only the part where letters are, whichever way the text runs.
            const tall = rect.height > rect.width;
            return { element, rect, inked: { left: rect.left + (tall ? pad : 0), right: rect.right - (tall ? pad : 0),
                top: rect.top + (tall ? 0 : pad), bottom: rect.bottom - (tall ? 0 : pad) } };
        });
        for (const [i, { element, rect, inked }] of texts.entries()) {
            if (!held(rect, frame, slack)) fault("text out of its figure", element, svg.getAttribute("class") || "");
            for (const other of texts.slice(i + 1)) {
                const by = overlap(inked, other.inked);
                if (by > slack) fault("text on text", element, `“${other.element.textContent}” by ${by.toFixed(1)}`);
            }
        }
        for (const node of svg.querySelectorAll(".node:not(.ghost)")) {
            const shape = node.querySelector("path, rect, polygon, ellipse, use");
            if (!shape || !visible(node)) continue;
            for (const text of node.querySelectorAll("text")) {
                const rect = box(text), outer = box(shape);
                if (rect.left < outer.left - slack || rect.right > outer.right + slack) fault("text wider than its actor's shape", text);
            }
        }
    }
    return faults.slice(0, 40);
}

module.exports = { measure };
