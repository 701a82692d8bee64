import type { Language } from '../types';

export const chinese: Language = {
	hasBlanks: false,
	fields: {
		key: [
			'api密钥|api密匙|apikey|api秘钥|api金鑰|api密鑰|接口key|key无效|key错误|密钥无效|密钥错误',
		], // usual form
		account: ['账户|账号|帐户|帐号|帳戶|帳號|api权限|会员'], // usual form
		action: ['操作类型|动作|action|请求类型|操作无效|无效的操作|無效的操作'], // usual form
		service: ['服务|服務|商品|套餐'], // usual form
		link: ['链接|鏈接|連結|用户名|帖子|视频|link|主页链接'], // usual form
		quantity: ['数量|數量'], // usual form
		funds: [
			'余额', // saud552/ProBot
			'餘額|资金|資金|点数|金币|钱包', // usual form
		],
		order: ['订单|訂單|订单号|单号'], // usual form
		refill: ['补单|補單|补粉|补量|refill|补货|质保'], // usual form
		cancel: ['取消|撤单|退单'], // usual form
		dripFeed: ['分批|drip feed'], // usual form
		typeField: ['评论|評論|话题'], // usual form
		parameter: ['参数|參數'], // usual form
		ordering: ['新订单|接单|下单功能|新訂單'], // usual form
	},
	reasons: {
		invalid: [
			'无效|錯誤|错误|不正确|不合法|無效|有误|不正確|格式不|必须是数字|必须为数字|非法|不符|有效的|正确的|不匹配|不属于', // usual form
		],
		missing: [
			'不能为空|必填|缺少|必须提供|请输入|请填写|為空|为空|不能為空|未填写|未提供|请提供|请选择|缺失|未输入|必要|必需|请指定', // usual form
		],
		notFound: ['不存在|未找到|找不到|没有找到|未知|查無|查无|无此|沒有找到|没有此|未查询到'], // usual form
		unavailable: [
			'不可用|已下架|未启用|未激活|已禁用|已停用|不支持|不支援|不允许|禁止|已关闭|暂停|不提供|尚未完成|未完成|已完成|已开始|没有权限', // usual form
			'無權限|无权限|拒绝|停用|已停止|下线|不开放|未开放|失效|暂不|不可|仅限|沒有權限|权限不足以下单', // usual form
		],
		impossible: ['無法|无法|不能'], // usual form
		limit: [
			'最小|最大|最低|最高|最少|最多|之间|范围|超过|超出|小于|大于|不少于|不能少于|不能超过|低于|高于|限制|倍数|至少|介于|少于', // usual form
			'多于|上限|下限|範圍|太大|太小|過大|過小', // usual form
		],
		short: [
			'不足', // saud552/ProBot
			'不够|不夠|充值|过低|欠费|偏低|用完|儲值', // usual form
		],
		already: [
			'已存在|已有|进行中|正在|处理中|重复|重複|已经|未完成的订单|活跃|相同链接|進行中|處理中|相同的链接|同一链接',
		], // usual form
		blocked: ['封禁|冻结|禁用|停用|暂停|限制|被封|锁定|凍結|封鎖|受限|未激活|未验证|已被禁|拉黑'], // usual form
		expired: ['过期|過期|已结束|超过时间|到期|逾期|失效'], // usual form
		private: ['私密|私人|公开|私有|公開|非公开'], // usual form
		maintenance: ['维护|維護'], // usual form
	},
	whole: [
		{ says: '请求无效|无效的请求|无效请求|错误的请求', class: 'action' }, // translations of "Incorrect request"
	],
	machine: [
		'符号链接|符號鏈接|软链接|硬链接|链接器', // file systems
		'表|约束|键值|唯一|客戶端', // PostgreSQL
		'数据库|資料庫|列|約束|鍵值|外键|主键|连接|連線|连线|連接|服务器|伺服器|服務器|超时|逾時|查询|查詢|事务|交易失败|语法|語法|函数', // usual form
		'函式|类|文件|檔案|目录|目錄|内存|記憶體|对象|物件|变量|變數|索引|供应商|供應商|上游|内部|內部|意外|未知错误|未知錯誤|邮件|郵件', // usual form
		'邮箱|创建订单|建立訂單|保存|更新|写入|寫入|读取|讀取|客户端|字符|字元|数据类型|資料型別|类型为|运算符|模式|进程|程序|会话|證書', // usual form
		'证书|命令|设备|裝置|网络错误|网络异常|模块|模組|线程|锁|系统错误|系统异常|系統錯誤|异常|調用|调用|响应|null|参数个数|打开', // usual form
		'開啟|執行|执行|套接字|管道|主机|主機|端口|代理|接收|发送失败', // usual form
	],
	slowDown: {
		says: [
			'请求过于频繁|请求太频繁|请求次数过多|请求过多|請求過於頻繁|請求過多|操作过于频繁|操作太频繁|操作频繁|太多请求|太多請求|下单过于频繁', // usual form
			'下单太快|频率过高|请求频繁|超出请求限制|超过请求频率限制|提交太频繁|太快了|请求频率过快', // usual form
		],
		beside: [
			'请稍后再试|请稍候再试|请稍后重试|请稍后|請稍後再試|稍后再试|稍后重试|請稍後|请等待|請等待|等待|秒后|秒後|再试|重试|分钟|分鐘|秒', // usual form
			'后|後|请|請|您的|你的|您|你|每分钟|最多|只能|个|單|单|订单|下单|提交|次|的|了|在|再|过|后再试|一分钟|内|稍等|片刻', // usual form
			'间隔|api|接口', // usual form
		],
	},
};
