/**
 * What the page runs: reads the state, fills the tables, sends what is clicked.
 * Texts of the panel go in as text, never as HTML, since links and names come from whoever orders.
 */
export const SCRIPT = `
const colours = {
	Pending: '', Processing: 'run', 'In progress': 'run', Active: 'run',
	Completed: 'good', Partial: 'part', Canceled: 'bad', Refunded: 'bad', Failed: 'bad',
};
const final = ['Completed', 'Partial', 'Canceled', 'Refunded', 'Failed'];
const faults = [
	['503 page', { kind: 'html503' }],
	['Rate limit', { kind: 'rateLimit', retryAfter: '3' }],
	['Delay 5 s', { kind: 'delay', milliseconds: 5000 }],
	['Order placed, answer lost', { kind: 'resetAfter', action: 'add', applied: true }],
	['Empty answer', { kind: 'empty' }],
	['HTML page', { kind: 'htmlPage' }],
];
const newest = 200;
const byId = (id) => document.getElementById(id);

function element(name, text, className) {
	const made = document.createElement(name);
	if (text !== undefined) made.textContent = text;
	if (className) made.className = className;
	return made;
}
function button(text, action) {
	const made = element('button', text);
	made.type = 'button';
	made.onclick = action;
	return made;
}
function cell(content, className) {
	const text = content instanceof Node || Array.isArray(content) ? undefined : content;
	const td = element('td', text, className);
	if (text === undefined) td.append(...[content].flat());
	else if (className === 'long') td.title = text;
	return td;
}
function row(...cells) {
	const tr = element('tr');
	tr.append(...cells);
	return tr;
}
async function send(path, body, method = 'POST') {
	await fetch('/_control/' + path, { method, body: body && JSON.stringify(body) });
	last = '';
	await refresh();
}

function picker(order) {
	const select = element('select');
	select.setAttribute('aria-label', 'Set the status of order ' + order.id);
	select.append(element('option', 'Set to…'));
	for (const word of Object.keys(colours)) {
		if (word !== 'Active') select.append(element('option', word));
	}
	select.onchange = () => send('order/' + encodeURIComponent(order.id), { status: select.value });
	return select;
}
function orderRow(order, names) {
	const move = button('Move on', () => send('order/' + encodeURIComponent(order.id), {}));
	move.disabled = final.includes(order.status);
	const name = names.get(String(order.service)) ?? 'not in the list';
	return row(
		cell(order.id),
		cell(order.service + ' · ' + name, 'long'),
		cell(order.link, 'long'),
		cell(order.quantity + (order.runs > 1 ? ' × ' + order.runs : ''), 'number'),
		cell(order.charge, 'number'),
		cell(element('span', order.status, 'badge ' + (colours[order.status] ?? ''))),
		cell(order.remains, 'number'),
		cell([move, ' ', picker(order)], 'actions'),
	);
}
function serviceRow(service) {
	const yes = (flag) => cell(flag ? 'yes' : '–');
	return row(
		cell(service.service), cell(service.name, 'long'), cell(service.type), cell(service.category),
		cell(service.rate, 'number'), cell(service.min, 'number'), cell(service.max, 'number'),
		yes(service.refill), yes(service.cancel), yes(service.dripfeed),
	);
}
function show(state) {
	const { orders, services, orderCount } = state;
	byId('balance').textContent = state.balance + ' ' + state.currency;
	byId('count').textContent = orderCount;
	byId('asked').textContent = state.requests;
	byId('dialect').textContent = state.dialect;
	byId('none').hidden = orders.length > 0;
	byId('more').textContent = orderCount > newest ? 'the newest ' + newest + ' of ' + orderCount : orderCount;
	const names = new Map(services.map((service) => [String(service.service), service.name]));
	byId('orders').replaceChildren(...orders.reverse().map((order) => orderRow(order, names)));
	byId('serviceCount').textContent = services.length;
	byId('services').replaceChildren(...services.map(serviceRow));
	const waiting = state.faults.map((fault) => fault.kind + (fault.action ? ' (' + fault.action + ')' : '') + ' × ' + fault.times);
	byId('waiting').textContent = waiting.length ? 'waiting: ' + waiting.join(', ') : 'none waiting';
	byId('waiting').className = waiting.length ? 'part' : '';
}

let last = '';
async function refresh() {
	try {
		const text = await (await fetch('/_control/state/' + newest)).text();
		byId('offline').hidden = true;
		const choosing = last !== '' && document.activeElement?.tagName === 'SELECT';
		if (text === last || choosing) return;
		last = text;
		show(JSON.parse(text));
	} catch {
		byId('offline').hidden = false;
	}
}

for (const [text, fault] of faults) byId('tools').append(button(text, () => send('fault', fault)));
byId('tools').append(button('Clear', () => send('fault', undefined, 'DELETE')));
byId('reset').onclick = () => send('reset', {});
byId('api').textContent = location.origin + '/api/v2';
refresh();
setInterval(refresh, 1500);
`;
