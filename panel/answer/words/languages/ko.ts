import type { Language } from '../types';

export const korean: Language = {
	hasBlanks: false,
	fields: {
		key: ['api키|apikey|api 토큰'], // usual form
		account: ['계정|회원|api접근|api이용'], // usual form
		action: ['액션'], // usual form
		service: ['서비스|상품'], // usual form
		link: [
			'링크', // Karina1703/smm_panel
			'사용자명|사용자이름|프로필|게시물|동영상|유저네임', // usual form
		],
		quantity: [
			'수량', // Karina1703/smm_panel
			'주문량', // usual form
		],
		funds: [
			'자금', // Karina1703/smm_panel
			'잔액|잔고|크레딧|충전금', // usual form
		],
		order: ['주문|주문번호|오더'], // usual form
		refill: ['리필|보충'], // usual form
		cancel: ['취소'], // usual form
		dripFeed: ['드립피드|드립 피드'], // usual form
		typeField: ['댓글|해시태그|코멘트'], // usual form
		parameter: ['매개변수|파라미터|필드|항목|입력값|정보를'], // usual form
		ordering: ['신규 주문|신규주문|주문 접수|주문접수'], // usual form
	},
	reasons: {
		invalid: [
			'유효하지|잘못된', // Karina1703/smm_panel
			'잘못되|올바르지|올바른|틀렸|부적절|정확하지|유효한|숫자여야|일치하지|비정상|틀립니다|무효', // usual form
		],
		missing: [
			'필수|필요합니다|입력해|비어|누락|지정해|입력하세요|입력하지|없습니다필수|입력되지|선택해|작성해|빈 값',
		], // usual form
		notFound: [
			'찾을 수 없|존재하지|없는|알 수 없는 서비스|알 수 없는 주문|발견되지|없습니다|찾지 못',
		], // usual form
		unavailable: [
			'사용할 수 없|이용할 수 없|비활성|지원하지|지원되지|허용되지|중단|완료되지|종료|대상이 아닙|중지|권한이 없|거부|이미 완료', // usual form
			'이미 시작|막혀|판매중지|제공하지|아직|만 가능|거절', // usual form
		],
		impossible: ['할 수 없|될 수 없|불가'], // usual form
		limit: [
			'최소|최대|사이|이상|이하|초과|미만|범위|배수|한도|보다 작|보다 크|보다 많|보다 적|너무 많|너무 적|정수',
		], // usual form
		short: [
			'부족', // Karina1703/smm_panel
			'충분하지|모자|충전|충분한|없습니다', // usual form
		],
		already: [
			'이미|진행 중|진행중|처리 중|처리중|중복|대기 중|대기중|활성 주문|같은 링크|동일한 링크|완료될 때까지|완료되지 않은 주문', // usual form
		],
		blocked: ['정지|차단|제한|금지|비활성|잠긴|잠겼|동결|이용정지|승인되지'], // usual form
		expired: ['만료|지났|기간이|경과'], // usual form
		private: ['비공개|공개'], // usual form
		maintenance: ['점검|유지보수|유지 보수'], // usual form
	},
	machine: [
		'심볼릭', // file systems
		'테이블|제약|고유|키 값|중복된 키|접근 권한|값이', // PostgreSQL
		'데이터베이스|칼럼|컬럼|열이|외래키|외래 키|기본 키|기본키|연결|접속|서버|시간 초과|타임아웃|쿼리|질의|트랜잭션|구문|문법|함수', // usual form
		'클래스|파일|디렉터리|디렉토리|메모리|객체|변수|인덱스|공급자|제공업체|내부|예기치|예상치|알 수 없는 오류|메일|주문 생성', // usual form
		'주문을 생성|저장|업데이트|갱신|쓰기|쓸 수|읽을 수|클라이언트|문자|자료형|연산자|릴레이션|프로세스|세션|인증서|명령|장치|네트워크', // usual form
		'모듈|스레드|잠금|null|널|인수|소켓|호스트|포트|응답|라이브러리|옵션|예외|실행할 수|열 수|형식의|자원|폴더', // usual form
	],
	slowDown: {
		says: [
			'요청이 너무 많습니다|너무 많은 요청|요청 한도를 초과|요청 제한을 초과|요청 횟수를 초과|너무 자주|너무 빠르게|너무 빠릅니다', // usual form
			'스팸 방지|요청이 많습니다|요청 속도 제한', // usual form
		],
		beside: [
			'나중에|다시|시도해|시도하세요|주세요|주십시오|잠시|후|기다려|초|분|후에|하였습니다|했습니다|을|를|이|가|은|는|요청|요청하고', // usual form
			'있습니다|당|주문은|개까지|가능합니다|뒤|동안|간|1분에|해주세요|시도|해|습니다|보내고|하고|주문|하셨습니다|api', // usual form
		],
	},
};
