import type { Language } from '../types';

export const spanish: Language = {
	fields: {
		key: [
			'clave de api|clave de la api|clave api|llave de api|llave api', // usual form
			'token de api', // usual form
		],
		account: [
			'cuenta|su cuenta|tu cuenta|acceso a la api', // usual form
			'usar la api|uso de la api', // usual form
		],
		action: ['acción'], // usual form
		service: ['servicio*'], // usual form
		link: [
			'enlace*', // Karina1703/smm_panel
			'link*|nombre de usuario|perfil|publicación|vídeo*', // usual form
		],
		quantity: ['cantidad*'], // Karina1703/smm_panel
		funds: [
			'fondos', // Karina1703/smm_panel
			'saldo*|crédito|créditos|dinero|balance|monedero*', // usual form
		],
		order: ['pedido*|orden|órdenes|id de orden'], // usual form
		refill: [
			'relleno|recarga del pedido|refill*|reposición*|garantía*', // usual form
			'tiene recarga*|rellenar*|rellenad*', // usual form
		],
		cancel: ['cancelar*|cancelad*|cancelación*|cancelable*'], // usual form
		dripFeed: ['drip feed*|goteo*'], // usual form
		typeField: ['comentario*|hashtag*'], // usual form
		parameter: ['parámetro*|campo*|datos'], // usual form
		ordering: ['nuevos pedidos|los pedidos están'], // usual form
	},
	reasons: {
		invalid: [
			'inválid*', // Karina1703/smm_panel
			'incorrect*|equivocad*|erróne*|no es válid*|no válid*|no es un número*', // usual form
			'válid*|debe ser un número*|no coincide*|no pertenece*|no reconocid*', // usual form
			'mal formad*', // usual form
			'no corresponde*|no te pertenece*|no le pertenece*|no es correct*|no coincid*', // usual form
		],
		missing: [
			'especifica*', // Karina1703/smm_panel
			'obligatori*|requerid*|falta|faltan|faltante*|no puede estar vací*|vací*', // usual form
			'necesari*|ingrese*|ingresa*|introduce*|introduzca*|no especificad*', // usual form
			'especifique*|no proporcionad*|proporcione*|debe indicar*|complete*', // usual form
			'completa*', // usual form
		],
		notFound: [
			'no encontrad*|no existe*|inexistente*|desconocid*|no se encontr*', // usual form
			'no se ha encontrad*|no fue encontrad*|no hay ningún pedido*', // usual form
			'ningún pedido*|no hay pedido*', // usual form
		],
		unavailable: [
			'no disponible*|no está disponible*|indisponible*|no soporta*', // usual form
			'no es compatible*|no compatible*|no admite*|deshabilitad*|desactivad*', // usual form
			'inactiv*|no está activ*|no activ*|no permit*|no se permit*', // usual form
			'no está permit*|no ofrece*|no elegible*|no es elegible*|no apto*', // usual form
			'no tiene*|no acepta*|aún no*|todavía no*|no completad*', // usual form
			'no se ha completad*|ya se complet*|ya ha comenzado*|ya comenz*', // usual form
			'ya se inici*|suspendid*|cerrad*|rechazad*|denegad*|solo*|únicamente*', // usual form
			'no autorizad*|no está habilitad*', // usual form
			'permiso para*|permisos para*|no tienes acceso*|no tiene acceso*', // usual form
		],
		impossible: ['no puede*|no pueden*|no se puede*|no es posible*|imposible*'], // usual form
		limit: [
			'entre', // Karina1703/smm_panel
			'mínim*|máxim*|menor que*|mayor que*|menos de|más de|exced*|fuera de*', // usual form
			'al menos|como mínimo|como máximo|límite*|múltiplo*|superior*|inferior*', // usual form
			'supera*|menor a|mayor a', // usual form
		],
		short: [
			'insuficient*', // Karina1703/smm_panel
			'no suficiente*|no es suficiente*|no tiene suficiente*', // usual form
			'no tienes suficiente*|no tiene saldo*|no tienes saldo*|sin saldo*', // usual form
			'sin fondos*|no hay saldo*|no hay fondos*|no hay suficiente*|baj*', // usual form
			'recargue*|recarga tu*|agregue*|añad*|negativo', // usual form
			'no cuenta con*|no cuentas con*|no dispone de*|no dispones de*|no posee*', // usual form
		],
		already: [
			'ya*|activo con*|en curso*|pendiente*|duplicad*|en proceso*|en progreso*', // usual form
			'mismo enlace*|existe un pedido*|hay un pedido*|pedido activo*', // usual form
			'orden activa*', // usual form
			'espera a que*|espere a que*|pedido anterior*|orden anterior*', // usual form
		],
		blocked: [
			'suspendid*|banead*|bloquead*|restringid*|deshabilitad*|desactivad*', // usual form
			'inactiv*|congelad*|no verificad*|vetad*|prohibid*', // usual form
		],
		expired: [
			'expir*|vencid*|venció*|caducad*|caducó*|terminó*|pasado*|finaliz*', // usual form
		],
		private: ['privad*|debe ser públic*|no es públic*'], // usual form
		maintenance: ['mantenimiento*'], // usual form
	},
	whole: [
		{ says: 'solicitud incorrecta', class: 'action' }, // translations of "Incorrect request"
		{ says: 'solicitud inválida', class: 'action' }, // translations of "Incorrect request"
		{ says: 'petición incorrecta', class: 'action' }, // translations of "Incorrect request"
	],
	machine: [
		'simbólic*', // file systems
		'tabla*|relación*|restricción*|llave duplicada|unicidad', // PostgreSQL
		'base de datos|columna*|clave duplicada|llave primaria|llave foránea', // usual form
		'clave primaria|clave externa|clave foránea|servidor*|conexión*|conexiones', // usual form
		'conectar*|conectarse|tiempo de espera|tiempo agotado|consulta*', // usual form
		'transacción*|sintaxis*|función*|clase|archivo*|fichero*|directorio*', // usual form
		'memoria*|objeto*|variable*|índice*|proveedor*|intern*|inesperad*', // usual form
		'error desconocido|correo*|email*|atributo*|propiedad*|crear el pedido', // usual form
		'crear pedido|crear la orden|procesar*|procesando*|guardar*|actualizar*', // usual form
		'escribir*|leer*|carácter*|caracteres*|tipo de dato*|tipo integer|operador*', // usual form
		'esquema*|proceso de*|sesión*|certificado*|argumento*|orden sql|sentencia*', // usual form
		'disco*|cola*|nulo*|null|puerto*|respuesta del*|clientes|bloqueo*', // usual form
	],
	slowDown: {
		says: [
			'límite de solicitudes|límite de peticiones', // usual form
			'segundos antes de realizar otro pedido', // usual form
			'segundos antes de hacer otro pedido', // usual form
			'segundos antes de realizar un nuevo pedido|demasiadas solicitudes', // usual form
			'demasiadas peticiones|límite de solicitudes excedido', // usual form
			'límite de peticiones excedido|límite de tasa excedido|demasiados pedidos', // usual form
			'pedidos por minuto|solicitudes por minuto|peticiones por minuto', // usual form
			'demasiado rápido|protección contra spam|demasiados intentos', // usual form
		],
		beside: [
			'has|superado|ha|excedido|alcanzado|por|minuto|límite|solicitudes', // usual form
			'peticiones|se|favor|intente|intenta|inténtelo|inténtalo|de|nuevo|más', // usual form
			'tarde|espere|espera|segundo|segundos|minutos|unos|un|una|en|y|antes', // usual form
			'hacer|realizar|otro|pedido|pedidos|puede|puedes|solo|hasta|el|la|las|api', // usual form
			'enviar', // usual form
		],
	},
};
