import { describe, expect, it } from '@jest/globals';
import { readProxy, type Proxy } from '../../../../nodes/SmmPanel/run/proxy.ts';
import { inputErrorOf } from '../../panel/request/asking-helpers.mts';

describe('readProxy', () => {
	it.each<[string, Proxy]>([
		['http://proxy:3128', { protocol: 'http', host: 'proxy', port: 3128 }],
		[' http://proxy:3128/ \n', { protocol: 'http', host: 'proxy', port: 3128 }],
		['\ufeffhttp://proxy', { protocol: 'http', host: 'proxy', port: 80 }],
		['https://proxy', { protocol: 'https', host: 'proxy', port: 443 }],
		['HTTP://Proxy.Example:8080', { protocol: 'http', host: 'proxy.example', port: 8080 }],
		['http://10.0.0.1:1', { protocol: 'http', host: '10.0.0.1', port: 1 }],
		['http://[::1]:3128', { protocol: 'http', host: '[::1]', port: 3128 }],
		[
			'http://me:p%40ss@proxy:3128',
			{
				protocol: 'http',
				host: 'proxy',
				port: 3128,
				auth: { username: 'me', password: 'p@ss' },
			},
		],
		[
			'http://me:100%@proxy',
			{ protocol: 'http', host: 'proxy', port: 80, auth: { username: 'me', password: '100%' } },
		],
	])('takes %j', (text, proxy) => {
		expect(readProxy(text)).toEqual(proxy);
	});

	it.each<unknown>([
		...[undefined, null, 5, true, {}, { host: 'proxy' }, ['http://proxy:3128']],
		...['', ' ', 'proxy', 'localhost:9', 'proxy:3128', '10.0.0.1:3128', '//proxy', '//proxy:3128'],
		...['http://', 'https://', 'http:///', 'http:proxy', 'http:/proxy', 'http:\\\\proxy'],
		...['socks5://proxy:1080', 'socks://proxy', 'ftp://proxy', 'file:///x', 'javascript:1'],
		...['http://pro xy:3128', 'http://proxy :3128', 'http://proxy:port', 'http://proxy:70000'],
		...['http://proxy:0', 'http://:3128', 'http://me:s3cret@', 'http://[::1', 'undefined'],
	])('refuses %j', (text) => {
		const error = inputErrorOf(() => readProxy(text));
		expect(error.message).toBe("'Proxy' is not an address that n8n can use");
		expect(error.description).toContain('http://myproxy:3128');
	});
});
