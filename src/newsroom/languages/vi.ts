import type { Language } from "./language.ts";

export const vi: Language = {
  published: "đăng, xuất, bản, đăng tải, phát, hành",
  updated: "cập, nhật, cập nhật, sửa, chỉnh",
  beside:
    "lúc, ngày, năm, giờ, thứ, hai, ba, tư, sáu, bảy, chủ, nhật, lần, cuối, vào, thời, gian, ngày đăng, sáng, chiều, tối, trưa, mới, nhất, được",
  zones: { "giờ việt nam": "Asia/Ho_Chi_Minh", "giờ hà nội": "Asia/Ho_Chi_Minh", "giờ địa phương": "" },
  by: "bởi, theo, tác giả, bài, người viết",
  and: "và",
  credits: {
    author: "tác giả:, bài:, bài và ảnh:, bài, ảnh:, phóng viên:, người viết:, thực hiện:, pv:",
    editor: "biên tập:, biên tập viên:, hiệu đính:",
    contributor: "cộng tác:, đóng góp:",
    photographer: "ảnh:, hình ảnh:, hình:, nhiếp ảnh:, video:, clip:",
    illustrator: "minh họa:, đồ họa:, minh hoạ:, thiết kế:",
    translator: "dịch:, người dịch:, lược dịch:, biên dịch:, dịch giả:",
    source: "nguồn:, theo:",
  },
  titles: "phóng viên, nhà báo, biên tập viên, tác giả, đặc phái viên, cộng tác viên, giáo sư, chuyên gia",
  desks: "nhóm phóng viên, ban biên tập, nhóm pv, tòa soạn, toà soạn",
  in: "từ, tại, ở",
  minutes:
    "thời gian đọc: # phút, # phút đọc, đọc # phút, đọc trong # phút, thời gian đọc # phút, mất # phút để đọc, # phút để đọc, thời gian đọc khoảng # phút",
  furniture:
    "xem thêm, đọc thêm, đọc tiếp, xem tiếp, xem ngay, đọc ngay, tin liên quan, bài liên quan, liên quan:, tin cùng chuyên mục, cùng chuyên mục, có thể bạn quan tâm, mời quý độc giả, mời bạn đọc, theo dõi, đăng ký, đăng nhập, chia sẻ, © , bản quyền, mọi quyền, từ khóa:, từ khoá:, tags:, thẻ:, chủ đề:, quảng cáo, bình luận, ý kiến, tin nổi bật, tải ứng dụng, nhấn vào, tặng sao, trở lại",
  sections:
    "thời sự, thế giới, kinh doanh, kinh tế, thể thao, giải trí, pháp luật, giáo dục, sức khỏe, đời sống, khoa học, công nghệ, chính trị, xã hội",
  buttons:
    "chia sẻ, in, in bài viết, lưu, lưu bài viết, bình luận, nghe, nghe bài viết, facebook, twitter, zalo, sao chép liên kết, copy link, quảng cáo, đóng, trang chủ, tin tức, quay lại, ý kiến, trở lại thời sự, gửi, theo dõi",
};
