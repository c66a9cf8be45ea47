const anywhere =
  /^(?:全国(?:各地|范围|各省市?|各大?城市)?|全省(?:各地)?|省内|不限|无限制|(?:地点|地区|区域|城市|地域|工作地点)不限|异地|外地|国内|国外|海外|境外|远程|居家|在家|线上|多地|多个?城市|各地|就近|长三角|珠三角|大湾区|粤港澳大湾区)(?:地区)?(?:办公|工作|招聘|可选|均可|都可|安排|分配|出差|驻场)?$/;
const unsaid = /^(?:无|暂无|没有|待定|未定|未填写?|未知|面议|面谈|详见|其他|其它|null|none|nan|n\/a|[-—_/\\.*?？、,，]+)$/i;

/** The posting says that the place does not matter, or one too wide to be a region. */
export const isAnywhere = (text: string): boolean => text.length <= 14 && anywhere.test(text);
export const isUnsaid = (text: string): boolean => text.length <= 14 && unsaid.test(text);

const areas: Readonly<Record<string, string>> = {
  江浙沪皖: '江苏、浙江、上海、安徽',
  江浙沪: '江苏、浙江、上海',
  苏浙沪: '江苏、浙江、上海',
  沪苏浙: '上海、江苏、浙江',
  京津冀: '北京、天津、河北',
  东三省: '辽宁、吉林、黑龙江',
  云贵川: '云南、贵州、四川',
  川渝: '四川、重庆',
  两广: '广东、广西',
  苏锡常: '苏州、无锡、常州',
  宁镇扬: '南京、镇江、扬州',
};
const area = new RegExp(Object.keys(areas).join('|'), 'g');

/** 江浙沪 says three provinces. */
export const spellAreas = (text: string): string => text.replace(area, (name) => areas[name]!);
