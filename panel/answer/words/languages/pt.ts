import type { Language } from '../types';

export const portuguese: Language = {
	fields: {
		key: [
			'chave api|chave de api|chave da api|chave de acesso api|token api', // usual form
			'token da api', // usual form
		],
		account: ['conta|sua conta|acesso à api|acesso a api'], // usual form
		action: ['ação|acao'], // usual form
		service: ['serviço*'], // usual form
		link: ['link*|nome de usuário|perfil|publicação|postagem*|vídeo*'], // usual form
		quantity: [
			'quantidade*', // mateusaraujo3123/PAINEL-SMM
			'qtd', // usual form
		],
		funds: [
			'saldo*', // mateusaraujo3123/PAINEL-SMM
			'fundos|crédito|créditos|dinheiro|carteira', // usual form
		],
		order: ['pedido|pedidos|id do pedido|encomenda*'], // usual form
		refill: [
			'reposição*|refil|refill*|reabastecimento*|garantia*', // usual form
			'ser reposto|ser reposta|reposto*|repor*', // usual form
		],
		cancel: ['cancelar*|cancelad*|cancelamento*|cancelável'], // usual form
		dripFeed: ['drip feed*|gotejamento*'], // usual form
		typeField: ['comentário*|hashtag*'], // usual form
		parameter: ['parâmetro*|campo*|dados'], // usual form
		ordering: ['novos pedidos|pedidos estão'], // usual form
	},
	reasons: {
		invalid: [
			'inválid*', // mateusaraujo3123/PAINEL-SMM
			'incorret*|errad*|não é válid*|não válid*|não é um número*|válid*', // usual form
			'deve ser um número*|não corresponde*|não pertence*|mal formatad*', // usual form
			'não reconhecid*', // usual form
		],
		missing: [
			'obrigatóri*|ausente*|faltando*|falta|faltam|não informad*', // usual form
			'não pode ser vazi*|não pode estar vazi*|vazi*|necessári*|informe*', // usual form
			'não fornecid*|preencha*|preencher*|é preciso*|deve informar*', // usual form
			'não especificad*|requerid*', // usual form
		],
		notFound: [
			'não encontrad*|não existe*|inexistente*|desconhecid*|não foi encontrad*', // usual form
			'não foram encontrad*|não localizad*|não há pedido*|nenhum pedido*', // usual form
		],
		unavailable: [
			'indisponív*|não disponív*|não está disponív*|não suporta*', // usual form
			'não é suportad*|desativad*|inativ*|não está ativ*|desabilitad*', // usual form
			'não permit*|não é permit*|não oferece*|não elegív*|não possui*', // usual form
			'não aceita*|bloquead*|não concluíd*|não foi concluíd*|ainda não*', // usual form
			'já foi concluíd*|já iniciad*|não tem refil*|não tem reposição*', // usual form
			'não cancelável|encerrad*|suspens*|recusad*|negad*', // usual form
			'precisa estar concluíd*|somente*|apenas*|não autorizad*', // usual form
		],
		impossible: ['não pode*|não podem*|não é possível*|impossível*'], // usual form
		limit: [
			'entre', // mateusaraujo3123/PAINEL-SMM
			'mínim*|máxim*|menor que*|maior que*|menos de|mais de|exced*|fora do*', // usual form
			'fora dos*|pelo menos|no mínimo|no máximo|limite*|múltiplo*|superior*', // usual form
			'inferior*|acima*|abaixo*|ultrapass*', // usual form
		],
		short: [
			'insuficien*', // mateusaraujo3123/PAINEL-SMM
			'não suficiente*|não é suficiente*|não tem saldo*|sem saldo*', // usual form
			'não possui saldo*|não há saldo*|baix*|adicione*|recarregue*|faltam', // usual form
			'negativo|não há fundos*|sem fundos*', // usual form
		],
		already: [
			'já*|ativo com*|em andamento*|pendente*|duplicad*|em processamento*', // usual form
			'mesmo link*|existe um pedido*|há um pedido*|pedido ativo*', // usual form
			'aguarde a conclusão*', // usual form
		],
		blocked: [
			'suspens*|banid*|bloquead*|restrit*|desativad*|inativ*|congelad*', // usual form
			'não verificad*|desabilitad*', // usual form
		],
		expired: ['expir*|vencid*|venceu*|encerrou*|terminou*|passou*'], // usual form
		private: ['privad*|deve ser públic*|não é públic*'], // usual form
		maintenance: ['manutenção*'], // usual form
	},
	whole: [
		{ says: 'solicitação inválida', class: 'action' }, // translations of "Incorrect request"
		{ says: 'requisição inválida', class: 'action' }, // translations of "Incorrect request"
		{ says: 'solicitação incorreta', class: 'action' }, // translations of "Incorrect request"
	],
	machine: [
		'simbólic*', // file systems
		'banco de dados|base de dados|tabela*|coluna*|relação*|restrição*', // usual form
		'chave duplicada|chave primária*|chave estrangeira*|duplicar valor da chave', // usual form
		'unicidade|servidor*|conexão*|conectar*|tempo limite|tempo esgotado', // usual form
		'consulta*|transação*|sintaxe*|função*|classe|arquivo*|ficheiro*|diretório*', // usual form
		'memória*|objeto*|variável*|índice*|fornecedor*|provedor*|interno*', // usual form
		'inesperad*|erro desconhecido|e mail*|email*|atributo*|propriedade*', // usual form
		'criar o pedido|criar pedido|processar o pedido|salvar*|atualizar*|gravar*', // usual form
		'caractere*|tipo de dado*|tipo integer|operador*|esquema*|processo*|sessão*', // usual form
		'certificado*|argumento*|comando*|disco*|fila*|nulo|null|resposta do*', // usual form
	],
	slowDown: {
		says: [
			'limite de requisições|limite de solicitações', // usual form
			'segundos para fazer um novo pedido|segundos antes de fazer outro pedido', // usual form
			'segundos antes de fazer um novo pedido|muitas requisições', // usual form
			'muitas solicitações|limite de requisições excedido', // usual form
			'limite de solicitações excedido|limite de taxa excedido', // usual form
			'muitos pedidos em pouco tempo|pedidos por minuto|requisições por minuto', // usual form
			'muito rápido|proteção contra spam|muitas tentativas', // usual form
		],
		beside: [
			'você|excedeu|atingiu|ultrapassou|o|foi|atingido|excedido|por|minuto', // usual form
			'favor|tente|novamente|mais|tarde|aguarde|espere|segundo|segundos|minutos', // usual form
			'alguns|um|uma|em|de|e|antes|fazer|outro|novo|pedido|pedidos|pode|apenas', // usual form
			'só|até|daqui|a|instantes|limite|requisições|solicitações|api|enviar', // usual form
		],
	},
};
