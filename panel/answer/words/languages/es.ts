import type { Language } from '../types';

export const spanish: Language = {
	fields: {
		key: ['clave de api|clave de la api|clave api|llave de api|llave api|token de api'], // usual form
		account: ['cuenta|su cuenta|tu cuenta|acceso a la api'], // usual form
		action: ['acción'], // usual form
		service: ['servicio*'], // usual form
		link: ['enlace*|link*|nombre de usuario|perfil|publicación|vídeo*'], // Karina1703
		quantity: ['cantidad*'], // Karina1703
		funds: ['fondos|saldo*|crédito|créditos|dinero|balance|monedero*'], // Karina1703
		order: ['pedido*|orden|órdenes|id de orden'], // usual form
		refill: ['relleno|recarga del pedido|refill*|reposición*|garantía*'], // usual form
		cancel: ['cancelar*|cancelad*|cancelación*|cancelable*'], // usual form
		dripFeed: ['drip feed*|goteo*'], // usual form
		typeField: ['comentario*|hashtag*'], // usual form
		parameter: ['parámetro*|campo*|datos'], // usual form
		ordering: ['nuevos pedidos|los pedidos están'], // usual form
	},
	reasons: {
		invalid: [
			'inválid*|incorrect*|equivocad*|erróne*|no es válid*|no válid*|no es un número*|válid*|debe ser un número*|no coincide*|no pertenece*|no reconocid*|mal formad*',
		], // Karina1703
		missing: [
			'obligatori*|requerid*|falta|faltan|faltante*|no puede estar vací*|vací*|necesari*|ingrese*|ingresa*|introduce*|introduzca*|no especificad*|especifica*|especifique*|no proporcionad*|proporcione*|debe indicar*|complete*|completa*',
		], // Karina1703
		notFound: [
			'no encontrad*|no existe*|inexistente*|desconocid*|no se encontr*|no se ha encontrad*|no fue encontrad*|no hay ningún pedido*|ningún pedido*|no hay pedido*',
		], // usual form
		unavailable: [
			'no disponible*|no está disponible*|indisponible*|no soporta*|no es compatible*|no compatible*|no admite*|deshabilitad*|desactivad*|inactiv*|no está activ*|no activ*', // usual form
			'no permit*|no se permit*|no está permit*|no ofrece*|no elegible*|no es elegible*|no apto*|no tiene*|no acepta*', // usual form
			'aún no*|todavía no*|no completad*|no se ha completad*|ya se complet*|ya ha comenzado*|ya comenz*|ya se inici*|suspendid*|cerrad*|rechazad*|denegad*|solo*|únicamente*|no autorizad*|no está habilitad*', // usual form
		],
		impossible: ['no puede*|no pueden*|no se puede*|no es posible*|imposible*'], // usual form
		limit: [
			'mínim*|máxim*|entre|menor que*|mayor que*|menos de|más de|exced*|fuera de*|al menos|como mínimo|como máximo|límite*|múltiplo*|superior*|inferior*|supera*|menor a|mayor a',
		], // Karina1703
		short: [
			'insuficient*|no suficiente*|no es suficiente*|no tiene suficiente*|no tienes suficiente*|no tiene saldo*|no tienes saldo*|sin saldo*|sin fondos*|no hay saldo*|no hay fondos*|no hay suficiente*|baj*|recargue*|recarga tu*|agregue*|añad*|negativo',
		], // Karina1703
		already: [
			'ya*|activo con*|en curso*|pendiente*|duplicad*|en proceso*|en progreso*|mismo enlace*|existe un pedido*|hay un pedido*|pedido activo*|orden activa*',
		], // usual form
		blocked: [
			'suspendid*|banead*|bloquead*|restringid*|deshabilitad*|desactivad*|inactiv*|congelad*|no verificad*|vetad*|prohibid*',
		], // usual form
		expired: ['expir*|vencid*|venció*|caducad*|caducó*|terminó*|pasado*|finaliz*'], // usual form
		private: ['privad*|debe ser públic*|no es públic*'], // usual form
		maintenance: ['mantenimiento*'], // usual form
	},
	whole: [
		{ says: 'solicitud incorrecta|solicitud inválida|petición incorrecta', class: 'action' }, // translations of "Incorrect request"
	],
	machine: [
		'simbólic*', // file systems
		'base de datos|tabla*|columna*|relación*|restricción*|llave duplicada|clave duplicada|llave primaria|llave foránea|unicidad|clave primaria|clave externa|clave foránea', // PostgreSQL
		'servidor*|conexión*|conexiones|conectar*|conectarse|tiempo de espera|tiempo agotado|consulta*|transacción*|sintaxis*|función*|clase|archivo*|fichero*|directorio*|memoria*|objeto*', // PostgreSQL
		'variable*|índice*|proveedor*|intern*|inesperad*|error desconocido|correo*|email*|atributo*|propiedad*|crear el pedido|crear pedido|crear la orden|procesar*|procesando*', // usual form
		'guardar*|actualizar*|escribir*|leer*|carácter*|caracteres*|tipo de dato*|tipo integer|operador*|esquema*|proceso de*|sesión*|certificado*|argumento*|orden sql|sentencia*|disco*|cola*|nulo*|null|puerto*|respuesta del*|clientes|bloqueo*', // PostgreSQL
	],
	slowDown: {
		says: [
			'límite de solicitudes|límite de peticiones|segundos antes de realizar otro pedido|segundos antes de hacer otro pedido|segundos antes de realizar un nuevo pedido|demasiadas solicitudes|demasiadas peticiones|límite de solicitudes excedido|límite de peticiones excedido|límite de tasa excedido|demasiados pedidos|pedidos por minuto|solicitudes por minuto|peticiones por minuto|demasiado rápido|protección contra spam|demasiados intentos',
		], // usual form
		beside: [
			'has|superado|ha|excedido|alcanzado|por|minuto|límite|solicitudes|peticiones|se|por|favor|intente|intenta|inténtelo|inténtalo|de|nuevo|más|tarde|espere|espera|segundo|segundos|minuto|minutos|unos|un|una|en|y|antes|hacer|realizar|otro|pedido|pedidos|puede|puedes|solo|hasta|el|la|las|límite|excedido|solicitudes|ha|excedido|api|enviar',
		], // usual form
	},
};
