/** An invented posting that every rule lets through, ending `days` after `now`. It says what it is to whoever meets it. */
export function sampleRecord(sourceId: string, now: Date, over: Record<string, unknown> = {}): Record<string, unknown> {
  const end = new Date(now.getTime() + 30 * 86_400_000).toISOString().slice(0, 10);
  return {
    sourceId,
    title: '数控车工',
    description:
      '接口联调用的虚构岗位，联调结束即关闭。按图纸加工轴类零件，自检尺寸并填写记录；保养机床，保持工位整洁。能看懂机械图纸，会用卡尺和千分尺。',
    headcount: '5人',
    employmentForm: '全职',
    education: '中专及以上',
    experience: '1-3年',
    salary: '7000-9000元/月',
    benefits: '五险一金、包住',
    place: '南京市江宁区',
    address: '示例路 1 号',
    employerName: '南京联调示例机械有限公司',
    contactName: '周示例',
    contactPhone: '025-80000123',
    contactEmail: 'kit@example.com',
    contactConsent: '否',
    validThrough: end,
    ...over,
  };
}
