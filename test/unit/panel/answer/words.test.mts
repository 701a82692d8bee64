import { describe, expect, test } from '@jest/globals';
import { meaningOf, type RefusalClass } from '../../../../panel/answer/words/index.ts';

/** What panels answer in English, by the reason they give. */
const REFUSALS: Record<RefusalClass, readonly string[]> = {
	key: [
		'Invalid API key',
		'invalid_api_key',
		'neworder.error.invalid_api_key',
		'API is Disable for this user or User Not Found! Contact the Support   ',
		'API key should not be empty',
		'The api key field is required',
		'Authorization failed',
		'Unauthenticated.',
		'Missing key',
		'invalid_key',
		'API Key salah',
		'Authentication failed or account suspended',
		'Missing or invalid Authorization header. Use: Authorization: Bearer <api_key>',
	],
	account: [
		'Your account has been suspended.',
		'neworder.error.account_banned',
		'Your API subscription is expired',
		'This account cannot place orders.',
		'Account restricted',
		'API access is temporarily disabled',
		'ip_not_allowed',
		'IP address 203.0.113.9 is not whitelisted',
	],
	action: [
		'Incorrect request',
		'This action is Invalid',
		'Unknown action: foo',
		'Invalid action: ad. Available: services, balance, add, status, refill, cancel',
		'The Request Not Found',
	],
	service: [
		'Incorrect service ID',
		'error.incorrect_service_id',
		'Service ID does not exists',
		'Service not found or currently unavailable.',
		'This service is not available via API',
		'This service is no longer available.',
		'Service is under maintenance, please try again later',
		'serviceId is required',
	],
	link: [
		'Bad link',
		'neworder.error.link',
		'Enter a valid link',
		'Incorrect link. Use a direct Instagram post/reel URL.',
		'That link is not on this platform. Expected one of: instagram.com',
		'This service works on one post, not on the account.',
		'Invalid link: https://shop.example/item?id=1',
		'This account is private',
	],
	duplicateLink: [
		'You have active order with this link. Please wait until order being completed.',
		'You have active order with this link',
		'neworder.error.link_duplicate',
		'Duplicate order',
	],
	quantity: [
		'Quantity less than minimal 50',
		'Quantity must to be greater than or equal to minimum amount 50',
		'neworder.error.min_quantity',
		'minQuantity is required',
		'Please follow the limit',
		'Quantity must be a multiple of 10 (try 100)',
		'You can not order more than 1000 per link',
		'The quantity must be at least 10.',
	],
	funds: [
		'Not enough funds on balance',
		'You do not have enough funds to Place order.',
		'Insuffcient Funds',
		'neworder.error.insufficient_balance',
		'Failed to create order: not enough funds',
		'Insufficient balance. Required: $0.9000, Available: $0.1200',
	],
	orderId: [
		'Incorrect order ID',
		'Order not found: 23501',
		'Order ID is required parameter. Please check your API Manual',
		'Missing parameter. Use: order=ID or orders=ID1,ID2,ID3',
	],
	refillId: ['Incorrect refill ID', 'Refill not found', 'error.incorrect_refill_id'],
	refill: [
		'Refill is disabled for this service',
		'The order is not completed',
		'The order was completed or refill was requested less than 24 hours ago',
		'Refill available in 20 hours',
		'Refill days are over',
	],
	cancel: ['Order cannot be cancelled', 'Failed to cancel', 'not_allowed_to_cancel'],
	dripFeed: [
		'This services does not support Dripfeed feature!',
		'Invalid Interval in minutes',
		'Incorrect runs',
	],
	missingField: [
		'Validation failed: Comments are required for this service type',
		'Missing required fields: service, link',
		'Parameters required: service, link, quantity',
		'Missing key or action',
		'There are missing required parameters. Please check your API Manual',
	],
	maintenance: ['Ordering is temporarily disabled.', 'We are under maintenance.'],
	refused: ['Incorrect comments', 'There is already an open request for this order.'],
};

/** The same in other languages, in the words that people at panels use. */
const TRANSLATIONS: Record<string, ReadonlyArray<[string, RefusalClass]>> = {
	az: [
		['Xidmət tapılmadı', 'service'],
		['Balansınız kifayət deyil', 'funds'],
		['Yanlış link', 'link'],
	],
	ar: [
		['رصيدك غير كافي', 'funds'],
		['الرابط غير صالح', 'link'],
		['الخدمة غير متوفرة', 'service'],
		['رقم الطلب غير صحيح', 'orderId'],
	],
	bn: [
		['অবৈধ লিংক', 'link'],
		['সার্ভিস পাওয়া যায়নি', 'service'],
	],
	de: [
		['Ungültiger API-Schlüssel', 'key'],
		['Nicht genügend Guthaben', 'funds'],
		['Die Menge muss zwischen 10 und 100 liegen', 'quantity'],
		['Bestellung nicht gefunden', 'orderId'],
	],
	es: [
		['Clave API incorrecta', 'key'],
		['Servicio no encontrado', 'service'],
		['Ya tiene un pedido activo con este enlace', 'duplicateLink'],
		['Enlace no válido', 'link'],
	],
	fa: [
		['موجودی کافی نیست', 'funds'],
		['لینک نامعتبر است', 'link'],
		['سرویس یافت نشد', 'service'],
	],
	fr: [
		['Solde insuffisant', 'funds'],
		['Lien invalide', 'link'],
		['Service introuvable', 'service'],
	],
	hi: [
		['अमान्य लिंक', 'link'],
		['सेवा उपलब्ध नहीं है', 'service'],
		['अपर्याप्त बैलेंस', 'funds'],
	],
	id: [
		['Saldo tidak cukup', 'funds'],
		['Anda masih memiliki pesanan aktif dengan link ini', 'duplicateLink'],
		['Pesanan tidak dapat dibatalkan', 'cancel'],
		['Jumlah minimal 100', 'quantity'],
	],
	it: [
		['Link non valido', 'link'],
		['Saldo insufficiente', 'funds'],
		['Ordine non trovato', 'orderId'],
	],
	ja: [
		['残高が不足しています', 'funds'],
		['サービスが見つかりません', 'service'],
		['無効なリンクです', 'link'],
	],
	ko: [
		['잔액이 부족합니다', 'funds'],
		['서비스를 찾을 수 없습니다', 'service'],
		['잘못된 링크입니다', 'link'],
	],
	pl: [
		['Nieprawidłowy link', 'link'],
		['Niewystarczające środki', 'funds'],
		['Nie znaleziono zamówienia', 'orderId'],
	],
	pt: [
		['Chave de API inválida', 'key'],
		['Você já possui um pedido ativo com este link', 'duplicateLink'],
		['Quantidade mínima é 100', 'quantity'],
		['Link inválido', 'link'],
	],
	ro: [
		['Fonduri insuficiente', 'funds'],
		['Comanda nu a fost găsită', 'orderId'],
	],
	ru: [
		['Неверный API ключ', 'key'],
		['У вас уже есть активный заказ с этой ссылкой', 'duplicateLink'],
		['Недостаточно средств', 'funds'],
		['Неверное количество', 'quantity'],
		['Заказ не найден', 'orderId'],
	],
	th: [
		['ยอดเงินไม่เพียงพอ', 'funds'],
		['ลิงก์ไม่ถูกต้อง', 'link'],
		['ไม่พบบริการ', 'service'],
	],
	tr: [
		['Bu linke ait aktif sipariş var', 'duplicateLink'],
		['Sipariş vermek istediğiniz servis bulunamadı', 'service'],
		['Geçersiz API anahtarı', 'key'],
		['Hesapta Yeterli Bakiyeniz Yok', 'funds'],
		['Hatalı sipariş ID', 'orderId'],
		['Sipariş iptal edilemez', 'cancel'],
		['Hesabınız askıya alındı', 'account'],
	],
	uk: [
		['Невірне посилання', 'link'],
		['Замовлення не знайдено', 'orderId'],
	],
	ur: [
		['غلط لنک', 'link'],
		['بیلنس ناکافی ہے', 'funds'],
	],
	uz: [
		['Noto‘g‘ri havola', 'link'],
		["Mablag' yetarli emas", 'funds'],
		['Buyurtma topilmadi', 'orderId'],
	],
	vi: [
		['Khóa API không hợp lệ', 'key'],
		['Bạn đang có đơn hàng đang chạy với link này', 'duplicateLink'],
		['Số dư không đủ', 'funds'],
		['So du khong du', 'funds'],
		['Tài khoản của bạn đã bị khóa', 'account'],
	],
	zh: [
		['余额不足', 'funds'],
		['服务不存在', 'service'],
		['無效的連結', 'link'],
	],
};

/** What machinery, providers and unknown outcomes say, in answers that came after an order was stored or bought. */
const UNCLEAR = [
	'Reached the max retries per request limit (which is 20). Refer to "maxRetriesPerRequest" option for details.',
	'Vercel Blob: Too many requests please lower the number of concurrent requests  - try again in 5 seconds.',
	'Rate limit exceeded for model gpt-4o in organization org-1 on requests per min',
	'Too Many Requests: retry after 30',
	'Invalid `fastify.prisma.user.update()` invocation in /app/dist/services/order.service.js:88:31 Transaction already closed',
	'Class "App\\Jobs\\SendOrder" not found',
	'Maximum call stack size exceeded',
	'Invalid login: 535-5.7.8 Username and Password not accepted',
	'Internal server error',
	'503',
	"SQLSTATE[23000]: Duplicate entry '1' for key PRIMARY",
	'Order matching query does not exist.',
	'relation "order_events" does not exist',
	'order is not defined',
	'Authentication failed.',
	"Order() got an unexpected keyword argument 'quantity'",
	'Undefined array key "order"',
	'Maximum execution time of 30 seconds exceeded',
	'Could not find user',
	'Channel does not exist',
	'Amount must be at least 50 cents',
	'Invalid URL format',
	'Invalid key type',
	'Invalid URL',
	'Token expired',
	'503 Service Temporarily Unavailable',
	'Provider: not enough funds',
	'Provider order failed',
	'Order could not be created',
	'Failed to create order',
	'Order failed',
	'Unknown error, please try again later',
	'Something went wrong',
	'Please contact support.',
	'Try again later.',
	'error',
	'',
	'order',
	'not found',
	'Сервис временно недоступен: ошибка соединения с сервером',
	'отношение "orders" не существует',
	'нет доступа к таблице orders',
	'no existe la relación «order_events»',
	'llave duplicada viola restricción de unicidad «orders_pkey»',
	"la valeur d'une clé dupliquée rompt la contrainte unique « orders_pkey »",
	'重複したキー値は一意性制約"orders_pkey"違反となります',
	'Sipariş oluşturulamadı',
	'Bilinmeyen bir hata oluştu',
	'İşlem başarısız',
	'Gagal membuat pesanan',
	'Não foi possível criar o pedido',
	'No se pudo crear el pedido',
	'Не удалось создать заказ',
	'Đơn hàng không được tạo thành công vui lòng liên hệ Admin',
	'Lỗi hệ thống',
];

const SLOW_DOWN = [
	'Too many requests',
	'Rate limit exceeded',
	'Spam protection, wait 7 seconds',
	'You can place 5 orders per minute. Try again shortly.',
	'Please wait 10 seconds before placing another order',
	'Çok fazla istek',
	'Слишком много запросов. Попробуйте позже.',
	'Muitas requisições. Tente novamente mais tarde.',
	'Demasiadas solicitudes. Por favor, inténtelo de nuevo más tarde.',
	'Mỗi phút chỉ đặt được 5 đơn. Vui lòng thử lại sau.',
	'请求过于频繁，请稍后再试',
];

const GUARDS = [
	'error code: 1010',
	'error code: 1015',
	'error code: 1020',
	'Forbidden',
	'Just a moment...',
	'Attention Required! | Cloudflare',
	'Sorry, you have been blocked',
	'Access denied',
	'DDoS-Guard',
	'Access Denied - Sucuri Website Firewall',
	'Request unsuccessful. Incapsula incident ID: 877000440',
	'Please complete the captcha',
];

describe.each(Object.entries(REFUSALS))('a refusal of class %s', (expected, texts) => {
	test.each(texts)('%p', (text) => {
		expect(meaningOf(text)).toEqual({ says: 'refusal', class: expected });
	});
});

describe.each(Object.entries(TRANSLATIONS))('a refusal in %s', (_language, texts) => {
	test.each(texts)('%p is of class %s', (text, expected) => {
		expect(meaningOf(text)).toEqual({ says: 'refusal', class: expected });
	});
});

/** What people at panels write around field and reason. */
const WORDED: ReadonlyArray<[text: string, expected: RefusalClass]> = [
	['The service you selected is no longer active', 'service'],
	['This service is overloaded, please choose another one', 'service'],
	['The link you entered is not valid', 'link'],
	["We couldn't find this post", 'link'],
	['You must use a video link', 'link'],
	['Likes are hidden on this post', 'link'],
	['Link already has an active order, wait for completion', 'duplicateLink'],
	['Quantity should be in range of 100 to 5000', 'quantity'],
	['Only multiples of 100 allowed', 'quantity'],
	['Add balance to continue', 'funds'],
	['You have no order with this ID', 'orderId'],
	['The order does not need a refill', 'refill'],
	['Cancel button not available for this service', 'cancel'],
	['We are not accepting orders right now', 'maintenance'],
	['Услуга недоступна', 'service'],
	['Рефилл недоступен', 'refill'],
	['Drip-feed недоступен для этой услуги', 'dripFeed'],
	['Ваш IP не в белом списке', 'account'],
	['No cuentas con saldo suficiente', 'funds'],
	['Espera a que termine tu pedido anterior con este enlace', 'duplicateLink'],
	['ليس لديك صلاحية لاستخدام API', 'account'],
	['هذا الرابط لديه طلب قيد المعالجة', 'duplicateLink'],
	['Dịch vụ này đã bị tắt', 'service'],
	['Chưa đến thời gian bảo hành', 'refill'],
	['Este pedido não pode ser reposto', 'refill'],
	['Pesanan tidak dapat direfill', 'refill'],
];

test.each(WORDED)('%p is of class %s', (text, expected) => {
	expect(meaningOf(text)).toEqual({ says: 'refusal', class: expected });
});

test.each(UNCLEAR)('%p is unclear', (text) => {
	expect(meaningOf(text)).toEqual({ says: 'unclear' });
});

test.each(SLOW_DOWN)('%p asks to slow down', (text) => {
	expect(meaningOf(text)).toEqual({ says: 'slowDown' });
});

test.each(GUARDS)('%p comes from a guard', (text) => {
	expect(meaningOf(text)).toEqual({ says: 'guard' });
});

test('a text longer than people write is unclear, whatever it begins with', () => {
	expect(meaningOf(`Not enough funds. ${'Please top up your balance. '.repeat(40)}`)).toEqual({
		says: 'unclear',
	});
});
