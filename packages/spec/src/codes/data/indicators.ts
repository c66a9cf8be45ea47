/**
 * Indicator codes of the public-employment information systems as three local systems use them: code, place (c 长兴 2008, z 郑州 2015,
 * g 广安) with the table, name, and the raw field it fills there. Read from those systems' own definitions, not from the national books,
 * whose text was not to be had; which raw field a code fills is our inference.
 */
export const indicatorLines = (): string => `
AAA021 cAB01 行政区划名称
AAA021 zCB20 行政区划名称
AAA130 cAB01 国别代码
AAB001 cAB01 单位编号
AAB002 cAB01 社会保险登记证编码
AAB003 cAB01 组织机构代码 employerUscc
AAB003 zCB20 组织机构代码 employerUscc
AAB004 cAB01 单位名称 employerName
AAB004 zCB20 单位名称 employerName
AAB006 cAB01 工商登记执照种类
AAB007 cAB01 工商登记执照号码
AAB008 cAB01 工商登记执照日期
AAB009 cAB01 工商登记有效期限
AAB010 cAB01 批准成立单位
AAB011 cAB01 批准日期
AAB012 cAB01 批准文号
AAB013 cAB01 法定代表人
AAB014 cAB01 社会保险经办机构编码
AAB015 cAB01 法定代表人电话
AAB019 cAB01 单位类型 employerNature
AAB019 cCC21 单位类型
AAB019 zCB20 单位性质 employerNature
AAB019 gCB21 单位性质 employerNature
AAB020 cAB01 经济类型 employerNature
AAB020 cCC21 经济类型
AAB020 zCB20 经济类型 employerNature
AAB021 cAB01 隶属关系
AAB021 zCB20 隶属关系
AAB022 cAB01 行业代码 employerIndustry
AAB022 zCB20 所属行业 employerIndustry
AAB022 gCB21 所属行业 employerIndustry
AAB023 cAB01 主管部门
AAB027 cAB01 支付开户银行行号
AAB028 cAB01 支付银行户名
AAB029 cAB01 支付银行基本帐号
AAB030 cAB01 国税税务登记号
AAB031 cAB01 国税税务机构编号
AAB032 cAB01 国税税务机构名称
AAB034 cAB01 社会保险经办机构编码
AAB036 cAB01 社会保险登记证发放日期
AAB037 cAB01 国税税务证批准日期
AAB039 cAB01 用工登记证号
AAB040 cAB01 工资基金使用手册编号
AAB041 cAB01 单位英文名称
AAB042 cAB01 单位简称
AAB043 cAB01 单位拼音码
AAB045 cAB01 主办部门
AAB046 cAB01 地税税号
AAB047 cAB01 地税税务机构名称
AAB048 cAB01 经营方式
AAB049 cAB01 注册资金
AAB052 cAB01 主营范围
AAB053 cAB01 兼营范围
AAB054 cAB01 产业类别
AAB054 zCB20 产业类别
AAB056 cAB01 人员规模 employerSize
AAB056 zCB20 人员规模 employerSize
AAB056 gCB21 单位规模 employerSize
AAB057 cAB01 事业单位类型
AAB060 gCB21 单位地址/简介类 employerIntro
AAB092 gCB21 公司简介 employerIntro
AAB301 cAB01 所在地行政区划代码
AAB301 zCB20 所属地区行政区划代码
AAB341 cAB01 单位年检情况
AAB342 cAB01 单位级别
AAB343 cAB01 一级单位编号
AAB998 gCB21 统一社会信用代码 employerUscc
AAC001 cCC20 个人编号
AAC002 cCB20 公民身份号码
AAC003 cAC01 姓名
AAC004 cCB21 性别要求 gender
AAC004 cAC01 性别
AAC005 cAC01 民族
AAC006 cAC01 出生日期
AAC007 cAC01 参加工作日期
AAC009 cCB21 户口性质
AAC009 zCB21 户口性质
AAC010 cAC01 户口所在地保障中心
AAC011 cCB21 文化程度 education
AAC011 cCC20 文化程度
AAC011 zCB21 文化程度 education
AAC011 gCB21 最低学历要求 education
AAC013 zCB21 用工形式 employmentForm
AAC013 zCC20 求职用工形式要求
AAC014 cCB21 专业技术职务 skillLevel
AAC014 cAC01 专业技术职务
AAC014 zCB21 专业技术职务 skillLevel
AAC015 cCB21 国家职业资格等级 skillLevel
AAC015 cAC01 专业技能
AAC015 zCB21 职业资格技术等级 skillLevel
AAC017 cCB21 婚姻状况
AAC017 zCB21 婚姻状况
AAC021 cAC01 就
AAC022 cAC01 个人拼音码
AAC023 cAC01 个人英文名称
AAC024 cCB21 政治面貌
AAC024 zCB21 政治面貌
AAC025 cAC01 出生地
AAC026 cAC01 家庭住址
AAC027 cCC20 人员类别
AAC027 cAC01 托管对象
AAC028 cAC01 农民工身份标识
AAC029 zCB21 就业困难对象 targetGroup
AAC029 zCC20 就业困难对象
AAC030 cAC01 手机
AAC032 cAC01 血型
AAC033 cAC01 健康状况
AAC033 zCB21 健康状况
AAC034 cCB21 身高
AAC034 zCB21 身高
AAC035 cAC01 体重
AAC035 zCB21 体重
AAC036 cCB21 视力
AAC036 zCB21 视力
AAC038 cCC20 第一外语
AAC038 zCB21 外语语种
AAC039 cCC20 第一外语熟练程度
AAC039 zCB21 外语水平
AAC041 cCC20 第二外语
AAC042 cCC20 第二外语熟练程度
AAC043 cCC20 计算机水平
AAC043 zCB21 计算机水平
AAC045 zCC20 毕业院校
AAC046 zCC20 毕业时间
AAC048 cCB21 用工形式 employmentForm
AAC048 cCC21 用工形式
AAC147 gCB21 身份证号
AAC183 gCB21 专业 major
AAD004 zCB21 性别 gender
AAE004 cAB01 联系人 contactName
AAE004 cCC20 联系人
AAE004 zCB20 联系人 contactName
AAE005 cAB01 联系电话 contactPhone
AAE005 cCC20 联系电话
AAE005 zCB20 联系电话 contactPhone
AAE006 cAB01 地址 address
AAE006 cCC20 通讯地址
AAE006 cAC01 户籍地址
AAE006 zCB20 地址 address
AAE007 cAB01 邮政编码
AAE008 cAB01 银行代码
AAE009 cAB01 银行户名
AAE010 cAB01 银行帐号
AAE011 cAB01 经办人
AAE011 zCB21 经办人代码
AAE013 cAB01 备注
AAE014 cAB01 传真
AAE014 zCB20 传真
AAE015 cAB01 电子信箱 contactEmail
AAE015 cAC01 电子信箱
AAE015 zCB20 电子信箱 contactEmail
AAE016 cAB01 网址
AAE016 zCB20 网址
AAE017 cAB01 经办机构
AAE017 zCB21 经办机构代码
AAE019 cCB20 经办科室
AAE019 zCB21 经办人
AAE020 zCB21 经办机构
AAE022 zCB21 机构行政区划代码
AAE030 cCB21 开始日期 validFrom
AAE030 zCB21 开始日期 validFrom
AAE031 cCB21 终止日期 validThrough
AAE031 zCB21 终止日期 validThrough
AAE036 cAB01 经办日期
AAE036 cCB23 经办时间
AAE036 zCB21 经办日期
AAE043 cCB20 登记日期 publishedAt
AAE043 cCC20 登记日期
AAE043 zCB20 登记日期 publishedAt
AAE043 zCC20 登记日期
AAE044 gCB21 发布日期 publishedAt
AAE045 gCB21 招聘截止日期 validThrough
AAE100 cAC01 是否有效
AAE100 cCB23 有效标记
AAE101 cCB20 修改人员
AAE119 cAB01 单位状态
AAE136 cCB20 修改时间 updatedAt
AAE136 cCC20 修改时间
AAE139 zCB20 联系人手机号码 contactPhone
ABB561 zCB21 审核标记
ABB769 zCB21 审核人
ABB770 zCB21 审核机构
ABB771 zCB21 审核时间
ABB772 zCB21 审核意见
ABB773 zCB21 审核标记
ACA111 cCB21 职业 occupationCode
ACA111 cCC21 职业
ACA111 zCB21 工种代码 occupationCode
ACA111 zCC20 工种代码1
ACA111 gCB21 岗位类别 occupationCode
ACA112 cCB21 工种名称 occupation
ACA112 cCC21 工种名称
ACA112 zCB21 工种名称 occupation
ACA112 zCC20 工种名称1
ACA112 gCB21 岗位类别名称 occupation
ACB00R gCB21 职位标签
ACB01F gCB21 招工类型 targetGroup
ACB035 cCB21 是否招收大龄人员
ACB200 cCB20 招聘编号
ACB200 zCB21 招聘编号
ACB201 cCB20 招聘方式
ACB202 cCB20 招聘地点
ACB202 zCB21 工作地点代码 place
ACB202 zCC20 求职区域
ACB203 cCB20 招聘地区 place
ACB203 zCB21 工作地点2代码
ACB203 zCC20 求职区域2
ACB204 cCB20 工作地点 place
ACB204 zCB21 工作地点3代码
ACB204 zCC20 求职区域3
ACB205 cCB20 乘车路线
ACB206 cCB20 发布名称 title
ACB206 zCB20 单位简介 employerIntro
ACB207 cCB20 面试日期
ACB207 zCB20 数据开放对象
ACB208 cCB21 有效标记
ACB208 cCC20 求职状态
ACB208 zCB21 冻结标记
ACB209 cCB20 收费金额
ACB209 zCB20 数据开放程度
ACB20B cCB20 招聘信息采集员
ACB20B zCB21 招聘信息采集员
ACB20C cCB20 面试地点
ACB20C zCB21 面试地点
ACB20D cCB21 注销人员
ACB20D zCB21 冻结人员
ACB20E cCB21 注销日期
ACB20E cCC20 推荐成功日期
ACB20E zCB21 冻结日期
ACB20F cCB20 面试详细说明
ACB20L zCB21 冻结原因
ACB20Q zCB21 信息发布方式
ACB210 cCB21 空位编号 sourceId
ACB210 cCC22 空位编号
ACB210 zCB21 招聘空位编号 sourceId
ACB211 cCB21 委托可推荐人数
ACB212 gCB21 岗位类型
ACB213 gCB21 职位名称 title
ACB214 cCB21 合同期限
ACB214 zCB21 合同期限
ACB214 gCB21 福利待遇 benefits
ACB215 cCB21 招收区域限制
ACB215 gCB21 工作地区 place
ACB216 cCB21 工种说明 description
ACB216 cCC21 工种说明
ACB216 gCB21 职位描述 description
ACB217 cCB21 招收区域
ACB217 gCB21 工作地址 address
ACB218 cCB21 已推荐人数
ACB21A cCB21 已成功人数
ACB21C cCB21 是否招收外来人员
ACB21D cCB21 招聘人数 headcount
ACB21F zCB21 未反馈总数
ACB21G cCB21 社会保险情况
ACB21G zCB21 可推荐总数
ACB21G gCB21 招聘总人数 headcount
ACB21H cCB21 劳动报酬 salary
ACB21H zCB21 劳动报酬 salary
ACB21H gCB21 最低薪资 salaryMin
ACB21I cCB21 工资待遇说明 salaryNote
ACB21I zCB21 工资待遇说明 salaryNote
ACB21J gCB21 最高薪资 salaryMax
ACB21P zCB21 推荐比例
ACB21Q zCB21 已推荐总数
ACB21R zCB21 招聘人数 headcount
ACB21S cCC21 保险要求
ACB21T zCB21 已成功总数
ACB21V gCB21 是否急招
ACB21W gCB21 资格证书 skillLevel
ACB21X zCB21 试用期
ACB21Y zCB21 试用期工资
ACB21Z gCB21 薪资制度 salaryPeriod
ACB221 cCB21 最小年龄 age
ACB221 zCB21 最低年龄 age
ACB222 cCB21 最大年龄 age
ACB222 zCB21 最高年龄 age
ACB223 zCB21 年龄段标记 age
ACB224 zCB21 其它技能要求
ACB224 gCB21 职位联系人 contactName
ACB225 gCB21 职位联系电话 contactPhone
ACB228 cCB21 是否提供食宿 benefits
ACB228 zCB21 食宿提供 benefits
ACB22D zCB21 提供培训项目
ACB230 cCB20 招聘期数编号
ACB230 cCB23 内码
ACB231 cCB23 期数
ACB232 cCB23 招聘日期
ACB233 cCB23 招聘地点
ACB253 gCB21 年龄下限 age
ACB254 gCB21 年龄上限 age
ACB303 gCB21 工作详细地址 address
ACB468 gCB21 岗位状态
ACB469 gCB21 工作方式 employmentForm
ACB475 gCB21 经/纬度之一 longitude
ACB476 gCB21 经/纬度之一 latitude
ACC01G zCB21 所学专业 major
ACC01G zCC20 所学专业代码
ACC025 cAC01 劳动手册号
ACC02I cAC01 国家职业资格证书号码
ACC034 cCC21 工资待遇
ACC034 zCB21 月工资 salary
ACC034 zCC20 月工资
ACC200 cCC20 求职编号
ACC200 zCC20 个人求职登记ID
ACC201 cCC20 登记类别
ACC201 zCC20 登记类别
ACC207 cCC20 是否境外求职
ACC20B cCC20 信息采集员
ACC20E cCC20 其它外语
ACC20T zCB21 招聘对象 targetGroup
ACC20T zCC20 人员类别
ACC210 cCC21 择业工种编号
ACC211 cCC21 单位性质要求
ACC212 cCC21 用工形式要求
ACC213 cCC21 求职地区要求
ACC213 zCC20 地区要求
ACC214 cCC21 报酬福利要求
ACC214 zCB21 福利待遇 benefits
ACC214 zCC20 报酬福利要求
ACC217 zCB21 工作年限 experience
ACC217 gCB21 经验要求/工作年限 experience
ACC21F zCC20 未反馈数
ACC21Q zCC20 已推荐次数
ACC21T zCC20 已成功次数
ACC220 cCC22 推荐编号
ACC220 zCC22 匹配/推荐编号
ACC221 cCC22 介绍信编号
ACC223 cCC22 推荐状态
ACC223 zCC22 反馈状态
ACC224 cCC22 职介费
ACC226 cCC22 反馈操作员
ACC229 cCC22 反馈日期
ACC22A cCC22 信息反馈采集员反馈日期
ACC22C zCC20 求职成功日期
ACC22E cCC22 失败原因
ACC22F cCC22 信息反馈采集员
ACC241 gCB21 语言种类
ACC242 gCB21 语言熟练度
ACC243 cCC22 打印标记
ACE014 cCC20 有效截止日期
ACE014 zCC20 有效日期
BAB004 zCB20 发布名称 employerName
BAB055 cAB01 产业类别名称
BAC297 cAC01 是否验证
BAC298 cAC01 基本人员类别
BAC299 cCB21 求职人员类别 targetGroup
BAC299 cCC20 求职人员类别
BAE120 cAC01 个人状态
BCA111 zCB21 形式工种代码 occupationCode
BCA112 zCB21 形式工种名称 occupation
BCB202 zCB21 工作地点名称 place
BCB209 zCB20 数据来源 sourceName
BCB21A zCB21 工作职责 duties
BCB541 cAB01 签定年月
BCB542 cAB01 协议开始日期
BCB543 cAB01 协议截止日期
BCB544 cAB01 协议状态
BCB598 cAB01 到
BCB599 cAB01 协议截止日期从
BCB991 cCB20 职业介绍类型
BCC900 cAB01 劳务用工协议编号
BKC020 cAC01 社会保险编号
CAB054 cAB01 产业分类
CCA113 zCB21 职位说明/自定义职位名称 title
CCA114 zCB21 岗位描述 description
CCE001 cAC01 所属街区代码
CCE001 cCB23 所属机构
CCPR05 zCB21 最后修改时间 updatedAt
CCPR08 zCB21 是否删除
CCZY06 zCB21 数据来源 sourceName
CCZY09 zCB21 刷新时间 updatedAt
`;
