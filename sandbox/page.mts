import { SCRIPT } from './pageScript.mts';

/** The page's colours and shapes; both schemes. */
const STYLE = `
:root { color-scheme: light dark; --back: #f4f5f9; --card: #fff; --text: #1c2033; --soft: #6a7086; --line: #e4e6ef; --accent: #4c5bd4; --blue: #2f6fd6; --green: #1b8a5a; --amber: #a76a00; --red: #c0392b; }
@media (prefers-color-scheme: dark) { :root { --back: #12141c; --card: #1b1e2a; --text: #e7e9f3; --soft: #959bb3; --line: #2b2f40; --accent: #7d8bf5; --blue: #7fb0ff; --green: #5fd3a0; --amber: #f0b95a; --red: #ff8a7a; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--back); color: var(--text); font: 14px/1.5 system-ui, sans-serif; }
header { display: flex; flex-wrap: wrap; align-items: center; gap: 12px 28px; padding: 18px 28px; background: var(--card); border-bottom: 1px solid var(--line); }
h1 { font-size: 18px; margin: 0; } h1 small { display: block; font-weight: 400; font-size: 12px; color: var(--soft); }
.figure { margin-left: auto; display: flex; gap: 32px; } .figure div { text-align: right; }
.figure b { display: block; font-size: 20px; font-variant-numeric: tabular-nums; line-height: 1.2; } .figure span { color: var(--soft); font-size: 12px; }
main { max-width: 1240px; margin: 0 auto; padding: 24px 28px 60px; display: grid; gap: 20px; }
section { background: var(--card); border: 1px solid var(--line); border-radius: 12px; overflow: hidden; }
section > h2, summary { font-size: 14px; margin: 0; padding: 14px 18px; display: flex; align-items: center; gap: 10px; font-weight: 600; } summary { cursor: pointer; } summary::before { content: '▸'; color: var(--soft); } details[open] > summary::before { content: '▾'; }
h2 i, summary i { font-style: normal; color: var(--soft); font-weight: 400; } .tools { display: flex; flex-wrap: wrap; gap: 8px; padding: 0 18px 16px; align-items: center; }
.scroll { overflow-x: auto; } table { width: 100%; border-collapse: collapse; }
th { text-align: left; font-size: 12px; font-weight: 500; color: var(--soft); } th, td { padding: 8px 10px; border-top: 1px solid var(--line); white-space: nowrap; }
th:first-child, td:first-child { padding-left: 18px; } th:last-child, td:last-child { padding-right: 18px; }
.number { text-align: right; font-variant-numeric: tabular-nums; } .long { max-width: 250px; overflow: hidden; text-overflow: ellipsis; }
.empty { padding: 28px 18px; border-top: 1px solid var(--line); color: var(--soft); text-align: center; }
.badge { display: inline-flex; align-items: center; gap: 6px; color: var(--soft); } .badge::before { content: ''; width: 8px; height: 8px; border-radius: 50%; background: currentColor; }
.run { color: var(--blue); } .good { color: var(--green); } .part { color: var(--amber); } .bad { color: var(--red); }
button, select { font: inherit; font-size: 13px; color: var(--text); background: transparent; border: 1px solid var(--line); border-radius: 8px; padding: 4px 11px; cursor: pointer; }
select { background: var(--card); } button:hover, select:hover { border-color: var(--accent); } button:focus-visible, select:focus-visible, summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
button:disabled { opacity: .4; cursor: default; } .actions { text-align: right; } .actions button { color: var(--accent); }
code { font-size: 12px; } footer { color: var(--soft); font-size: 12px; }
`;

/** The page of the sandbox; filled by its own script from `/_control/state`. Needs nothing from anywhere else. */
export const PAGE = `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Sandbox panel</title><link rel="icon" href="data:,"><style>${STYLE}</style></head>
<body>
<header><h1>Sandbox panel <small>API URL <code id="api"></code> · dialect <span id="dialect"></span> · no real order is ever placed</small></h1>
<div class="figure"><div><b id="balance"></b><span>balance</span></div><div><b id="count"></b><span>orders</span></div><div><b id="asked"></b><span>requests</span></div></div></header>
<main>
<p id="offline" class="bad" role="alert" hidden>The sandbox does not answer. This page shows its last state.</p>
<section><h2>Simulate a fault at the next request <i id="waiting"></i></h2><div class="tools" id="tools"></div></section>
<section><h2>Orders <i id="more"></i></h2><div class="scroll"><table><thead><tr><th>Order</th><th>Service</th><th>Link</th><th class="number">Quantity</th><th class="number">Charge</th><th>Status</th><th class="number">Remains</th><th></th></tr></thead><tbody id="orders"></tbody></table></div><div id="none" class="empty">No orders yet. An order that you place through the API appears here.</div></section>
<section><details><summary>Services <i id="serviceCount"></i></summary><div class="scroll"><table><thead><tr><th>Service</th><th>Name</th><th>Type</th><th>Category</th><th class="number">Rate</th><th class="number">Min</th><th class="number">Max</th><th>Refill</th><th>Cancel</th><th>Drip-feed</th></tr></thead><tbody id="services"></tbody></table></div></details></section>
<footer><button type="button" id="reset">Start over</button> resets the orders and the balance. n8n keeps its own record: it does not order a row again whose <em>Deduplication Key</em> was used. Give such a row a new number.</footer>
</main><script>${SCRIPT}</script></body></html>
`;
