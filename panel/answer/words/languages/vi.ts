import type { Language } from '../types';

export const vietnamese: Language = {
	fields: {
		key: ['khóa api|khoá api|mã api|api key|api token'], // CMSNT
		account: ['tài khoản*|api đã tắt|quyền truy cập api|api bị tắt'], // usual form
		action: ['hành động|action'], // CMSNT
		service: ['dịch vụ|gói dịch vụ|máy chủ dịch vụ'], // CMSNT
		link: ['link|liên kết|đường dẫn|tên người dùng|bài viết|trang cá nhân|uid|video|username'], // thanhtinz
		quantity: ['số lượng'], // thanhtinz
		funds: ['số dư|tiền|ví'], // CMSNT
		order: ['đơn hàng|đơn|mã đơn|id đơn'], // thanhtinz
		refill: ['bảo hành|refill'], // thanhtinz
		cancel: ['hủy|huỷ|cancel'], // thanhtinz
		dripFeed: ['drip feed|dripfeed|nhỏ giọt'], // thanhtinz
		typeField: ['bình luận|hashtag|comment|nội dung bình luận'], // usual form
		parameter: ['tham số|trường|thông tin|dữ liệu'], // CMSNT
		ordering: ['nhận đơn'], // usual form
	},
	reasons: {
		invalid: [
			'không hợp lệ|không đúng|không chính xác|sai|chưa đúng|không thuộc|phải là số|phải là|đúng định dạng|hợp lệ|không phù hợp|không phải của bạn|không phải là',
		], // thanhtinz
		missing: [
			'bắt buộc|không được để trống|để trống|thiếu|vui lòng nhập|vui lòng điền|chưa nhập|cần nhập|vui lòng chọn|chưa có|trống|vui lòng cung cấp|nhập đầy đủ|điền đầy đủ',
		], // CMSNT
		notFound: [
			'không tồn tại|không tìm thấy|không có dịch vụ|không có đơn|không còn tồn tại|chưa tồn tại|không thấy',
		], // thanhtinz
		unavailable: [
			'không hỗ trợ|không khả dụng|không còn bán|không còn|không hoạt động|ngừng hoạt động|tạm ngừng|tạm dừng|tạm ngưng|ngưng nhận|đã tắt|đã đóng|không có refill|không có bảo hành|dừng nhận', // thanhtinz
			'không cho phép|không cancel|chưa hoàn thành|chưa được|không đặt được|không có|chưa hỗ trợ|chưa kích hoạt|bị từ chối|không đủ điều kiện|bảo trì|chỉ có thể|không cần', // thanhtinz
		],
		impossible: ['không thể|không được'], // usual form
		limit: [
			'tối thiểu|tối đa|phải từ|ít nhất|nhiều nhất|vượt quá|nhỏ hơn|lớn hơn|trong khoảng|ít hơn|nhiều hơn|bội số|giới hạn|quá lớn|quá nhỏ|quá ít|quá nhiều|số nguyên|nằm ngoài',
		], // thanhtinz
		short: ['không đủ|không còn đủ|chưa đủ|nạp thêm|thiếu|hết tiền|không có đủ|thấp|vui lòng nạp'], // CMSNT
		already: [
			'đã có|đang chạy|đang xử lý|đang hoạt động|đã tồn tại|trùng|vừa đặt|đang tiến hành|đang trong|đã được đặt|chưa hoàn thành|cùng link|link này đang',
		], // thanhtinz
		blocked: [
			'bị khóa|bị khoá|bị cấm|bị chặn|đình chỉ|tạm khóa|tạm khoá|đang bị khoá|không thể đặt|vô hiệu hóa|vô hiệu hoá|bị hạn chế|chưa kích hoạt|chưa được duyệt|đã tắt với',
		], // thanhtinz
		expired: ['hết hạn|quá hạn|đã hết|quá thời gian'], // thanhtinz
		private: ['riêng tư|công khai'], // usual form
		maintenance: ['bảo trì|bảo dưỡng|tạm dừng nhận|tạm ngưng nhận|tạm ngừng nhận'], // thanhtinz
	},
	whole: [
		{ says: 'yêu cầu không hợp lệ|yêu cầu không đúng', class: 'action' }, // translations of "Incorrect request"
	],
	machine: [
		'liên kết mềm|liên kết mền|liên kết tượng trưng', // file systems
		'cơ sở dữ liệu|kết nối|máy chủ|bảng dữ liệu|tên cột|truy vấn|giao dịch cơ|hết thời gian chờ|quá thời gian chờ|cú pháp|tên hàm|gọi hàm|tập tin|tệp tin|thư mục|bộ nhớ|đối tượng|biến số|tên biến', // usual form
		'nhà cung cấp|nội bộ|không mong muốn|lỗi hệ thống|lỗi không xác định|lỗi máy chủ|đã xảy ra lỗi|có lỗi xảy ra|email|thư điện tử|tạo đơn|không được tạo|tạo thành công|lưu trữ|lưu đơn|lưu thất bại|cập nhật|khóa ngoại|khoá ngoại', // CMSNT
		'ràng buộc|chỉ mục|tiến trình|phiên làm việc|phiên bản|chứng chỉ|phản hồi|mô đun|câu lệnh|thiết bị|ký tự|thuộc tính|null|đối số|ghi vào|mở được|đọc được|tải lên', // usual form
	],
	slowDown: {
		says: [
			'trước khi đặt đơn tiếp theo|trước khi đặt đơn mới|trước khi đặt tiếp|giới hạn yêu cầu|quá nhiều yêu cầu|mỗi phút chỉ đặt được|quá nhanh|thao tác quá nhanh|đơn mỗi phút|yêu cầu mỗi phút|gửi quá nhiều|chống spam|vượt quá giới hạn yêu cầu|quá nhiều request|mỗi phút chỉ được',
		], // thanhtinz
		beside: [
			'đạt|vượt|quá|giới|hạn|mới|nhanh|vui|lòng|thử|lại|sau|chờ|đợi|giây|phút|ít|một|vài|đơn|được|đặt|chỉ|mỗi|tối|đa|bạn|đã|đang|gửi|yêu|cầu|trước|khi|tiếp|theo|hàng|và|trong|hãy|thao|tác|chậm|để|lúc|giây nữa|nữa|api|request',
		], // thanhtinz
	},
};
