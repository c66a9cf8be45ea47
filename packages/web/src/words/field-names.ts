const names: Record<string, string> = {
  '/id': '岗位编号',
  '/title': '岗位名称',
  '/occupation': '职业',
  '/description': '岗位描述',
  '/headcount': '招聘人数',
  '/employmentForm': '用工形式',
  '/education': '学历',
  '/experience': '工作经验',
  '/skillLevel': '技能等级',
  '/major': '专业',
  '/pay': '薪资',
  '/benefits': '福利',
  '/place': '工作地点',
  '/place/address': '详细地址',
  '/places': '其他工作地点',
  '/employer': '用人单位',
  '/employer/name': '单位名称',
  '/employer/uscc': '统一社会信用代码',
  '/employer/nature': '单位性质',
  '/employer/size': '单位规模',
  '/employer/industry': '所属行业',
  '/employer/intro': '单位简介',
  '/contact': '联系方式',
  '/contact/phone': '联系电话',
  '/contact/email': '电子邮箱',
  '/applyUrl': '应聘网址',
  '/publicWelfare': '公益性岗位',
  '/targetGroups': '面向人群',
  '/publishedAt': '发布时间',
  '/updatedAt': '更新时间',
  '/validFrom': '开始日期',
  '/validThrough': '有效期',
  '/source': '信息来源',
  '/requirements': '其他要求',
  '/requirements/age': '年龄要求',
  '/requirements/gender': '性别要求',
  '/requirements/householdRegister': '户籍要求',
};

/** What a person calls the field a JSON Pointer names; the nearest field above when the pointer goes deeper. */
export function fieldName(pointer: string): string {
  for (let path = pointer; path; path = path.slice(0, Math.max(0, path.lastIndexOf('/')))) {
    const name = names[path];
    if (name) return name;
  }
  return pointer;
}
