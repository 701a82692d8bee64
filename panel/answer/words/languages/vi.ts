import type { Language } from '../types';

export const vietnamese: Language = {
	fields: {
		key: [
			'api key|api token', // CMSNT
			'khóa api|khoá api|mã api', // usual form
		],
		account: [
			'tài khoản*|api đã tắt', // thanhtinz/Smm
			'quyền truy cập api|api bị tắt', // usual form
		],
		action: [
			'action', // CMSNT
			'hành động', // usual form
		],
		service: [
			'dịch vụ', // thanhtinz/Smm
			'gói dịch vụ|máy chủ dịch vụ', // usual form
		],
		link: [
			'link', // thanhtinz/Smm
			'liên kết|đường dẫn|tên người dùng|bài viết|trang cá nhân|uid|video', // usual form
			'username', // usual form
		],
		quantity: ['số lượng'], // thanhtinz/Smm
		funds: [
			'số dư', // thanhtinz/Smm
			'tiền|ví', // usual form
		],
		order: [
			'đơn', // thanhtinz/Smm
			'đơn hàng|mã đơn|id đơn', // usual form
		],
		refill: ['bảo hành|refill'], // thanhtinz/Smm
		cancel: [
			'cancel', // thanhtinz/Smm
			'hủy|huỷ', // usual form
		],
		dripFeed: [
			'drip feed', // thanhtinz/Smm
			'dripfeed|nhỏ giọt', // usual form
		],
		typeField: ['bình luận|hashtag|comment|nội dung bình luận'], // usual form
		parameter: ['tham số|trường|thông tin|dữ liệu'], // usual form
		ordering: ['nhận đơn'], // thanhtinz/Smm
		ip: ['ip|địa chỉ ip'], // usual form
	},
	reasons: {
		invalid: [
			'không hợp lệ|không đúng|không thuộc|phải là số|phải là|hợp lệ', // thanhtinz/Smm
			'không chính xác|sai|chưa đúng|đúng định dạng|không phù hợp', // usual form
			'không phải của bạn|không phải là', // usual form
		],
		missing: [
			'trống', // thanhtinz/Smm
			'bắt buộc|không được để trống|để trống|thiếu|vui lòng nhập|vui lòng điền', // usual form
			'chưa nhập|cần nhập|vui lòng chọn|chưa có|vui lòng cung cấp|nhập đầy đủ', // usual form
			'điền đầy đủ', // usual form
		],
		notFound: [
			'không có dịch vụ|không còn tồn tại', // thanhtinz/Smm
			'không tồn tại|không tìm thấy|không có đơn|chưa tồn tại|không thấy', // usual form
		],
		unavailable: [
			'không hỗ trợ|không còn bán|không còn|tạm dừng|đã tắt|không có refill', // thanhtinz/Smm
			'dừng nhận|không cancel|không đặt được|không có', // thanhtinz/Smm
			'không khả dụng|không hoạt động|ngừng hoạt động|tạm ngừng|tạm ngưng', // usual form
			'ngưng nhận|đã đóng|không có bảo hành|không cho phép|chưa hoàn thành', // usual form
			'chưa được|chưa hỗ trợ|chưa kích hoạt|bị từ chối|không đủ điều kiện', // usual form
			'bảo trì|chỉ có thể|không cần', // usual form
			'không được phép|đã bị tắt|bị tắt|chưa đến|chưa tới|chưa thể|đang tắt', // usual form
		],
		impossible: [
			'không thể', // thanhtinz/Smm
			'không được', // usual form
		],
		limit: [
			'phải từ|số nguyên', // thanhtinz/Smm
			'tối thiểu|tối đa|ít nhất|nhiều nhất|vượt quá|nhỏ hơn|lớn hơn', // usual form
			'trong khoảng|ít hơn|nhiều hơn|bội số|giới hạn|quá lớn|quá nhỏ|quá ít', // usual form
			'quá nhiều|nằm ngoài', // usual form
		],
		short: [
			'không đủ|nạp thêm', // thanhtinz/Smm
			'không còn đủ|chưa đủ|thiếu|hết tiền|không có đủ|thấp|vui lòng nạp', // usual form
		],
		already: [
			'vừa đặt', // thanhtinz/Smm
			'đã có|đang chạy|đang xử lý|đang hoạt động|đã tồn tại|trùng', // usual form
			'đang tiến hành|đang trong|đã được đặt|chưa hoàn thành|cùng link', // usual form
			'link này đang', // usual form
			'đang được|đã được hủy|đã được huỷ|đã bị hủy|đã hủy|đã huỷ|trước đó', // usual form
		],
		blocked: [
			'bị khóa|bị khoá|đang bị khoá|không thể đặt|đã tắt với', // thanhtinz/Smm
			'bị cấm|bị chặn|đình chỉ|tạm khóa|tạm khoá|vô hiệu hóa|vô hiệu hoá', // usual form
			'bị hạn chế|chưa kích hoạt|chưa được duyệt', // usual form
		],
		expired: [
			'quá hạn', // thanhtinz/Smm
			'hết hạn|đã hết|quá thời gian', // usual form
		],
		private: ['riêng tư|công khai'], // usual form
		maintenance: [
			'tạm dừng nhận', // thanhtinz/Smm
			'bảo trì|bảo dưỡng|tạm ngưng nhận|tạm ngừng nhận', // usual form
		],
	},
	whole: [
		{ says: 'yêu cầu không hợp lệ', class: 'action' }, // translations of "Incorrect request"
		{ says: 'yêu cầu không đúng', class: 'action' }, // translations of "Incorrect request"
	],
	machine: [
		'liên kết mềm|liên kết mền|liên kết tượng trưng', // file systems
		'cơ sở dữ liệu|kết nối|máy chủ|bảng dữ liệu|tên cột|truy vấn|giao dịch cơ', // usual form
		'hết thời gian chờ|quá thời gian chờ|cú pháp|tên hàm|gọi hàm|tập tin', // usual form
		'tệp tin|thư mục|bộ nhớ|đối tượng|biến số|tên biến|nhà cung cấp|nội bộ', // usual form
		'không mong muốn|lỗi hệ thống|lỗi không xác định|lỗi máy chủ|đã xảy ra lỗi', // usual form
		'có lỗi xảy ra|email|thư điện tử|tạo đơn|không được tạo|tạo thành công', // usual form
		'lưu trữ|lưu đơn|lưu thất bại|cập nhật|khóa ngoại|khoá ngoại|ràng buộc', // usual form
		'chỉ mục|tiến trình|phiên làm việc|phiên bản|chứng chỉ|phản hồi|mô đun', // usual form
		'câu lệnh|thiết bị|ký tự|thuộc tính|null|đối số|ghi vào|mở được|đọc được', // usual form
		'tải lên', // usual form
	],
	slowDown: {
		says: [
			'mỗi phút chỉ đặt được', // thanhtinz/Smm
			'trước khi đặt đơn tiếp theo|trước khi đặt đơn mới|trước khi đặt tiếp', // usual form
			'giới hạn yêu cầu|quá nhiều yêu cầu|quá nhanh|thao tác quá nhanh', // usual form
			'đơn mỗi phút|yêu cầu mỗi phút|gửi quá nhiều|chống spam', // usual form
			'vượt quá giới hạn yêu cầu|quá nhiều request|mỗi phút chỉ được', // usual form
		],
		beside: [
			'đạt|vượt|quá|giới|hạn|mới|nhanh|vui|lòng|thử|lại|sau|chờ|đợi|giây|phút|ít', // thanhtinz
			'một|vài|đơn|được|đặt|chỉ|mỗi|tối|đa|bạn|đã|đang|gửi|yêu|cầu|trước|khi', // thanhtinz
			'tiếp|theo|hàng|và|trong|hãy|thao|tác|chậm|để|lúc|giây nữa|nữa|api|request', // thanhtinz
		],
	},
};
