import type { Language } from '../types';

export const portuguese: Language = {
	fields: {
		key: ['chave api|chave de api|chave da api|chave de acesso api|token api|token da api'], // usual form
		account: ['conta|sua conta|acesso à api|acesso a api'], // usual form
		action: ['ação|acao'], // usual form
		service: ['serviço*'], // Laravel BRL
		link: ['link*|nome de usuário|perfil|publicação|postagem*|vídeo*'], // usual form
		quantity: ['quantidade*|qtd'], // Laravel BRL
		funds: ['saldo*|fundos|crédito|créditos|dinheiro|carteira'], // Laravel BRL
		order: ['pedido|pedidos|id do pedido|encomenda*'], // usual form
		refill: ['reposição*|refil|refill*|reabastecimento*|garantia*'], // usual form
		cancel: ['cancelar*|cancelad*|cancelamento*|cancelável'], // usual form
		dripFeed: ['drip feed*|gotejamento*'], // usual form
		typeField: ['comentário*|hashtag*'], // usual form
		parameter: ['parâmetro*|campo*|dados'], // usual form
		ordering: ['novos pedidos|pedidos estão'], // usual form
	},
	reasons: {
		invalid: [
			'inválid*|incorret*|errad*|não é válid*|não válid*|não é um número*|válid*|deve ser um número*|não corresponde*|não pertence*|mal formatad*|não reconhecid*',
		], // Laravel BRL
		missing: [
			'obrigatóri*|ausente*|faltando*|falta|faltam|não informad*|não pode ser vazi*|não pode estar vazi*|vazi*|necessári*|informe*|não fornecid*|preencha*|preencher*|é preciso*|deve informar*|não especificad*|requerid*',
		], // usual form
		notFound: [
			'não encontrad*|não existe*|inexistente*|desconhecid*|não foi encontrad*|não foram encontrad*|não localizad*|não há pedido*|nenhum pedido*',
		], // usual form
		unavailable: [
			'indisponív*|não disponív*|não está disponív*|não suporta*|não é suportad*|desativad*|inativ*|não está ativ*|desabilitad*', // usual form
			'não permit*|não é permit*|não oferece*|não elegív*|não possui*|não aceita*|bloquead*', // usual form
			'não concluíd*|não foi concluíd*|ainda não*|já foi concluíd*|já iniciad*|não tem refil*|não tem reposição*|não cancelável|encerrad*|suspens*|recusad*|negad*', // usual form
			'precisa estar concluíd*|somente*|apenas*|não autorizad*', // usual form
		],
		impossible: ['não pode*|não podem*|não é possível*|impossível*'], // usual form
		limit: [
			'mínim*|máxim*|entre|menor que*|maior que*|menos de|mais de|exced*|fora do*|fora dos*|pelo menos|no mínimo|no máximo|limite*|múltiplo*|superior*|inferior*|acima*|abaixo*|ultrapass*',
		], // Laravel BRL
		short: [
			'insuficien*|não suficiente*|não é suficiente*|não tem saldo*|sem saldo*|não possui saldo*|não há saldo*|baix*|adicione*|recarregue*|faltam|negativo|não há fundos*|sem fundos*',
		], // Laravel BRL
		already: [
			'já*|ativo com*|em andamento*|pendente*|duplicad*|em processamento*|mesmo link*|existe um pedido*|há um pedido*|pedido ativo*|aguarde a conclusão*',
		], // usual form
		blocked: [
			'suspens*|banid*|bloquead*|restrit*|desativad*|inativ*|congelad*|não verificad*|desabilitad*',
		], // usual form
		expired: ['expir*|vencid*|venceu*|encerrou*|terminou*|passou*'], // usual form
		private: ['privad*|deve ser públic*|não é públic*'], // usual form
		maintenance: ['manutenção*'], // usual form
	},
	whole: [
		{ says: 'solicitação inválida|requisição inválida|solicitação incorreta', class: 'action' }, // translations of "Incorrect request"
	],
	machine: [
		'simbólic*', // file systems
		'banco de dados|base de dados|tabela*|coluna*|relação*|restrição*|chave duplicada|chave primária*|chave estrangeira*|duplicar valor da chave|unicidade', // PostgreSQL
		'servidor*|conexão*|conectar*|tempo limite|tempo esgotado|consulta*|transação*|sintaxe*|função*|classe|arquivo*|ficheiro*|diretório*|memória*|objeto*', // PostgreSQL
		'variável*|índice*|fornecedor*|provedor*|interno*|inesperad*|erro desconhecido|e mail*|email*|atributo*|propriedade*|criar o pedido|criar pedido|processar o pedido', // usual form
		'salvar*|atualizar*|gravar*|caractere*|tipo de dado*|tipo integer|operador*|esquema*|processo*|sessão*|certificado*|argumento*|comando*|disco*|fila*|nulo|null|resposta do*', // PostgreSQL
	],
	slowDown: {
		says: [
			'limite de requisições|limite de solicitações|segundos para fazer um novo pedido|segundos antes de fazer outro pedido|segundos antes de fazer um novo pedido|muitas requisições|muitas solicitações|limite de requisições excedido|limite de solicitações excedido|limite de taxa excedido|muitos pedidos em pouco tempo|pedidos por minuto|requisições por minuto|muito rápido|proteção contra spam|muitas tentativas',
		], // usual form
		beside: [
			'você|excedeu|atingiu|ultrapassou|o|foi|atingido|excedido|por|minuto|por|favor|tente|novamente|mais|tarde|aguarde|espere|segundo|segundos|minuto|minutos|alguns|um|uma|em|de|e|antes|fazer|outro|novo|pedido|pedidos|você|pode|apenas|só|até|daqui|a|instantes|o|limite|excedido|requisições|excedeu|solicitações|api|enviar',
		], // usual form
	},
};
