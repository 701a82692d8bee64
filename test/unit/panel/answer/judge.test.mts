import { describe, expect, test } from '@jest/globals';
import { findErrorWords } from '../../../../panel/answer/errorMarkers.ts';
import { failureOf } from '../../../../panel/answer/judge.ts';
import type { FailureClass } from '../../../../panel/types.ts';

/** What an error in JSON amounts to. */
const judged = (words: string, statusCode = 200, headers: Record<string, unknown> = {}) =>
	failureOf({ statusCode, headers, body: JSON.stringify({ error: words }) }, words);

/** Words of panels (the dialects reference, §4.2) and the same in other languages; all of these name their reason. */
const REASONS: Partial<Record<FailureClass, string[]>> = {
	key: [
		'Invalid API key',
		'Invalid api key',
		'Invalid API key.',
		'invalid API key',
		'Incorrect API Key',
		'API is Disable for this user or User Not Found! Contact the Support   ',
		'API key should not be empty',
		'The api key field is required',
		'Authorization failed',
		'Authorization required',
		'API Key salah',
		'Geçersiz API anahtarı',
		'API anahtarı hatalı',
		'Khóa API không hợp lệ',
		'Chave de API inválida',
		'Clave API incorrecta',
		'Неверный API ключ',
		'Unauthenticated.',
		'Invalid token',
		'Wrong API key',
		'neworder.error.invalid_api_key',
		'invalid_key',
	],
	account: [
		'Your account has been suspended.',
		'neworder.error.account_banned',
		'Your API subscription is expired',
		'Hesabınız askıya alındı',
		'Tài khoản của bạn đã bị khóa',
		'Akun Anda diblokir',
		'Аккаунт заблокирован',
		'IP not allowed',
	],
	action: [
		'Incorrect request',
		'This action is Invalid',
		'Invalid action',
		'Invalid Action',
		'Unknown action: X',
		'Action should not be empty',
		'The Request Not Found',
	],
	service: [
		'Incorrect service ID',
		'error.incorrect_service_id',
		'neworder.error.incorrect_service_id',
		'Service ID does not exists',
		'Service not found',
		'Service not found or inactive',
		'Invalid Service Id',
		'Service Not Active',
		'neworder.error.service_inactive',
		'neworder.error.service_not_found',
		'This service is not available via API',
		'Service is under maintenance, please try again later',
		'Layanan tidak ditemukan',
		'Servis bulunamadı',
		'Dịch vụ không tồn tại',
		'Serviço não encontrado',
		'Servicio no encontrado',
		'Неверный ID услуги',
		'Service not found or currently unavailable.',
	],
	link: [
		'Bad link',
		'Bad Link',
		'Invalid Link',
		'neworder.error.link',
		'neworder.error.invalid_link',
		'Incorrect link. Use a direct Instagram post/reel URL.',
		'Geçersiz bağlantı',
		'Geçersiz link',
		'Link tidak valid',
		'Liên kết không hợp lệ',
		'Link inválido',
		'Enlace no válido',
		'Неверная ссылка',
		'Invalid username',
		'This account is private',
	],
	duplicateLink: [
		'You have active order with this link. Please wait until order being completed.',
		'neworder.error.link_duplicate',
		'link_duplicate',
		'An identical order was just placed',
		'Bu link için aktif siparişiniz var',
		'Anda masih memiliki pesanan aktif dengan link ini',
		'Bạn đang có đơn hàng đang chạy với link này',
		'Você já possui um pedido ativo com este link',
		'Ya tiene un pedido activo con este enlace',
		'У вас уже есть активный заказ с этой ссылкой',
		'Duplicate order',
		'There is already an order in progress for this URL',
	],
	quantity: [
		'Quantity less than minimal 50',
		'Quantity more than maximum 10',
		'Quantity less than maximum 10',
		'Quantity must to be greater than or equal to minimum amount 50',
		'neworder.error.min_quantity',
		'neworder.error.max_quantity',
		'Invalid quantity',
		'Incorrect quantity',
		'Quantity must be between A and B',
		'Quantity should be within min quantity to max quantity',
		'Please follow the limit',
		'Minimum quantity is 5',
		'Quantity must be a multiple of 10 (try 100)',
		'You can not order more than 1000 per link',
		'Geçersiz miktar',
		'Minimum sipariş miktarı 100',
		'Jumlah minimal 100',
		'Số lượng tối thiểu là 100',
		'Quantidade mínima é 100',
		'Cantidad inválida',
		'Неверное количество',
	],
	funds: [
		'Not enough funds on balance',
		'Not enough funds',
		'neworder.error.not_enough_funds',
		'neworder.error.insufficient_balance',
		'Insufficient balance',
		'Insuffcient Funds',
		'Saldo tidak cukup',
		'Hesapta Yeterli Bakiyeniz Yok',
		'Yetersiz bakiye',
		'Số dư không đủ',
		'Saldo insuficiente',
		'Недостаточно средств',
		'Insufficient credits',
		'Saldo Anda tidak mencukupi',
		'Failed to create order: not enough funds',
	],
	orderId: [
		'Incorrect order ID',
		'Incorrect Order ID',
		'Invalid Order Id',
		'Invalid order ID',
		'Hatalı sipariş ID',
		'error.incorrect_order_id',
		'abc is not a number',
		'Order not found.',
		'Order ID is required parameter. Please check your API Manual',
		'order is required',
		'The order parameter is required',
		'Missing parameter: order',
		'order parametresi zorunlu',
		'Sipariş bulunamadı',
		'Pesanan tidak ditemukan',
		'Đơn hàng không tồn tại',
		'Pedido não encontrado',
		'Заказ не найден',
		'Pedido no encontrado',
		'Order does not exist',
		'ID de orden incorrecto',
	],
	refill: [
		'Refill is disabled for this service',
		'The order is not completed',
		'Order is not completed',
		'The refill task is not completed for this order',
		'The order was completed or refill was requested less than 24 hours ago',
		'Refill days are over',
		'Order not eligible for refill.',
		'Refill not found',
		'Refill Request Not found',
		'Incorrect refill ID',
		'error.incorrect_refill_id',
	],
	cancel: [
		'Order cannot be cancelled',
		'Order cannot be canceled',
		'Cannot cancel',
		'Failed to cancel',
		'Sipariş iptal edilemez',
		'Cancel is disabled for this service',
		'Pesanan tidak dapat dibatalkan',
		'Order already canceled',
	],
	dripFeed: [
		'This services does not support Dripfeed feature!',
		'Dripfeed is not supported by this service',
		'Invalid Interval in minutes',
		'Incorrect runs',
		'Incorrect interval',
	],
	rateLimit: [
		'Rate limit exceeded',
		'Too many requests',
		'Spam protection, wait 7 seconds',
		'Too Many Attempts.',
		'Please wait 10 seconds before placing another order',
		'Çok fazla istek',
	],
	refused: [
		'There are missing required parameters. Please check your API Manual',
		'Incorrect start_at',
		'Invalid data pool',
		'request_id is required',
		'Comments must not be empty',
	],
};

/** Words that name no reason: after them an order may exist. */
const NO_REASON = [
	'Unknown error, please try again later',
	'Order could not be created',
	'Failed to create order',
	'Server error',
	'Đơn hàng không được tạo thành công vui lòng liên hệ Admin',
	'Unknown error',
	'Something went wrong',
	'Internal server error',
	'Order failed',
	'Sipariş oluşturulamadı',
	'Gagal membuat pesanan',
	'Não foi possível criar o pedido',
	'No se pudo crear el pedido',
	'Не удалось создать заказ',
	'Error',
	'error',
	'An error occurred',
	'Invalid response from provider',
	'cURL error 28: Operation timed out after 30001 milliseconds',
	"SQLSTATE[23000]: Duplicate entry '1' for key PRIMARY",
	'Undefined array key "order"',
	'Bilinmeyen bir hata oluştu',
	'Bad Request',
	'Service Unavailable',
	'Hata',
	'Thất bại',
	'Server Error',
	'Please try again',
	'blah blah',
	'Provider: not enough funds',
	'API Error',
	'Order was not placed: connection lost',
	'Gateway timeout',
	'İşlem başarısız',
	'Lỗi hệ thống',
	'Terjadi kesalahan',
	'Maximum execution time of 30 seconds exceeded',
	'Warning: Invalid argument supplied for foreach() in /srv/api.php on line 12',
	'Too many connections',
	'Deadlock found when trying to get lock',
	'Argument #1 must be of type array, null given',
	'Not Found',
];

describe.each(Object.entries(REASONS))('%s', (expected, texts) => {
	test.each(texts)('%p', (text) => {
		expect(judged(text, 200)).toMatchObject({ class: expected, nothingDone: true });
	});
});

test.each(NO_REASON)('%p names no reason', (text) => {
	expect(judged(text, 200)).toMatchObject({ class: 'unknownOutcome', nothingDone: false });
	expect(judged(text, 500)).toMatchObject({ class: 'unavailable', nothingDone: false });
});

describe('the HTTP status', () => {
	test.each<[number, string, boolean]>([
		[200, 'unknownOutcome', false],
		[400, 'unknownOutcome', false],
		[401, 'key', false],
		[402, 'funds', false],
		[403, 'key', false],
		[404, 'notV2', false],
		[408, 'unavailable', false],
		[429, 'rateLimit', true],
		[500, 'unavailable', false],
		[503, 'unavailable', false],
	])('%d without words is %s (nothingDone: %p)', (httpStatus, expected, nothingDone) => {
		expect(judged('', httpStatus)).toEqual({
			class: expected,
			nothingDone,
			text: '',
			httpStatus,
		});
	});

	test('a known reason counts with any status', () => {
		for (const status of [200, 400, 402, 422, 500, 503]) {
			expect(judged('Not enough funds', status)).toMatchObject({
				class: 'funds',
				nothingDone: true,
			});
		}
	});

	test('any other reason does not count with a 5xx, where it is as likely a crash', () => {
		expect(judged('Invalid argument supplied', 422).nothingDone).toBe(true);
		expect(judged('Invalid argument supplied', 500)).toMatchObject({
			class: 'unavailable',
			nothingDone: false,
		});
	});

	test('429 is a rate limit whatever its words are', () => {
		expect(judged('Not enough funds', 429)).toMatchObject({
			class: 'rateLimit',
			nothingDone: true,
		});
	});
});

describe('how long to wait', () => {
	const date = 'Wed, 21 Oct 2026 07:28:00 GMT';
	const after = 'Wed, 21 Oct 2026 07:28:30 GMT';
	const seconds = Date.parse(after) / 1000;
	test.each<[string, Record<string, unknown>, number | undefined]>([
		['', { 'retry-after': '7' }, 7_000],
		['', { 'retry-after': ['2'] }, 2_000],
		['', { 'retry-after': 3 }, 3_000],
		['', { 'retry-after': after, date }, 30_000],
		['', { 'retry-after': date, date: after }, 0],
		['', { 'x-ratelimit-reset': String(seconds), date }, 30_000],
		['', { 'x-ratelimit-reset': String(seconds * 1000), date }, 30_000],
		['', { 'x-ratelimit-reset': '12' }, 12_000],
		['Spam protection, wait 7 seconds', {}, 7_000],
		['Too many requests, wait 2 minutes', {}, 120_000],
		['', { 'retry-after': 'soon' }, undefined],
		['', { 'retry-after': '999999999' }, 86_400_000],
		['', {}, undefined],
	])('%p %p', (text, headers, wait) => {
		expect(judged(text, 429, headers).retryAfterMs).toBe(wait);
	});

	test('a reset that every answer carries says nothing about another failure', () => {
		const headers = { 'x-ratelimit-reset': '12' };
		expect(judged('Bad link', 400, headers).retryAfterMs).toBeUndefined();
		expect(judged('', 503, { 'retry-after': '9' }).retryAfterMs).toBe(9_000);
	});
});

test('words are kept as they are, on one line, without markup, at most 300 characters', () => {
	expect(judged('  Not <b>enough</b>\n funds\t ', 200).text).toBe('Not enough funds');
	expect(judged('x'.repeat(5_000), 200).text).toHaveLength(300);
});

describe('findErrorWords', () => {
	test.each<[unknown, string[], string | undefined]>([
		[{ error: 'Bad link' }, ['order'], 'Bad link'],
		[{ Error: 'Bad link' }, ['order'], 'Bad link'],
		['Incorrect order ID', ['status'], 'Incorrect order ID'],
		[[{ error: 'Incorrect order ID' }], ['status'], 'Incorrect order ID'],
		[{ errors: ['Bad link', 'x'] }, ['order'], 'Bad link'],
		[
			{ errors: { link: ['The link field is required.'] } },
			['order'],
			'The link field is required.',
		],
		[{ error: { code: 405, message: 'No such method' }, data: null }, ['order'], 'No such method'],
		[{ success: false, data: { name: 'x', message: 'Bad link' } }, ['order'], 'Bad link'],
		[{ status: false, data: { msg: 'Saldo tidak cukup' } }, ['order'], 'Saldo tidak cukup'],
		[{ status: 'fail', message: 'Bad link' }, ['order'], 'Bad link'],
		[{ status: 'error', msg: 'Bakım', error: 'maintenance' }, ['order'], 'maintenance: Bakım'],
		[{ status: 401, message: 'Unauthorized' }, ['order'], 'Unauthorized'],
		[{ code: 401, message: 'Unauthorized' }, ['order'], 'Unauthorized'],
		[{ error: true, message: 'Bad link' }, ['order'], 'Bad link'],
		[{ success: false }, ['order'], ''],
		[{ refill: { error: 'Refill not found' } }, ['refill'], 'Refill not found'],
		[{ order: 0, error: 'Bad link' }, ['order'], 'Bad link'],
		[{ order: null, error: 'Bad link' }, ['order'], 'Bad link'],
		// no marker, or the success field is there
		[{ order: 5 }, ['order'], undefined],
		[{ status: 'success', order: 32 }, ['order'], undefined],
		[{ order: 5, error: '' }, ['order'], undefined],
		[{ order: 5, error: null }, ['order'], undefined],
		[{ order: 5, error: 'could not send mail' }, ['order'], undefined],
		[{ status: 'error', charge: '0.5', remains: '3' }, ['status', 'charge'], undefined],
		[{ data: [{ id: 1, status: 'Completed' }], errors: [7, null] }, ['status'], undefined],
		[{ data: [{ id: 1, status: 'Completed' }], errors: ['7'] }, ['status'], undefined],
		[{ message: 'hello' }, ['order'], undefined],
		[{ status: 0 }, ['charge'], undefined],
		[{}, ['order'], undefined],
		[null, ['order'], undefined],
		[5, ['order'], undefined],
	])('%j with %j is %j', (value, successFields, words) => {
		expect(findErrorWords(value as never, successFields)).toBe(words);
	});
});
