/** What refuses a request or a whole file: Chinese, a tab, English. {} stands for a value. */
export const englishRefusalLines = (): string => `
需要报送密钥	A key is required
报送密钥不正确	The key is not valid
报送密钥已到期	The key has expired
不能操作其他市场的数据	Another market's data cannot be touched
没有这个市场	No such market
不支持的内容格式	Content format not supported
报送内容无法读取	The content cannot be read
报送内容过大	The content is too large
一次报送的记录过多	Too many records in one submission
请求参数不正确	A request parameter is wrong
报送格式不合规	The profile is not valid
没有这个报送格式	No such profile
没有这个岗位	No such posting
岗位已结束	The posting has closed
岗位未通过校验	The posting did not pass the checks
岗位刚被修改	The posting has just been changed
序号超出共享流	The sequence number is beyond the feed
序号所在的共享流已不再保存	That part of the feed is not kept any more
这一份快照已被新的取代	A newer snapshot took the place of this one
岗位已结束，不再公开历史	The posting has closed; its history is not public any more
没有这个订阅	No such subscription
订阅不合规	The subscription is not valid
接收地址不能使用	The address of the receiver cannot be used
接收方还没有通过验证	The receiver has not passed the check
订阅刚被修改	The subscription has just been changed
订阅的存档读不出来	The stored subscription cannot be read
订阅数量已达上限	There are as many subscriptions as there may be
没有这个地址	No such address
不支持的请求方法	Method not supported
没有这个结构文件	No such schema file
请求无法处理	The request cannot be processed
服务暂时不可用	The service is unavailable for the moment
请求没有完成，已接收的数据不会丢失；请稍后原样重试，重试是安全的。	The request was not completed; data already accepted is not lost. Please retry later unchanged: retrying is safe.
请求没有确认完成，可能已经生效；请先查看市场、密钥和审计记录，再决定是否重做；没有看到明文的新密钥请吊销。	The request is not known to have been completed and may have taken effect. First look at the market, its keys and the audit trail, then decide whether to do it again; revoke a new key whose secret nobody has seen.
这把密钥或这个 IAM 身份刚被另一次操作改动，这一次没有执行。	This key or this IAM principal has just been changed by another call; this one did nothing.
请先查看现在的密钥（GET …/keys 或 ganghui market key list），再决定是否重做。	Look at the keys as they are now (GET …/keys or ganghui market key list), then decide whether to do it again.
参数 {}={} 不正确。	Parameter {=}={=} is not valid.
请写 {} 到 {} 之间的整数。	Write a whole number from {} to {}.
没有编号为 {} 的市场。	There is no market with the id {=}.
市场编号由六位区划代码、短横和两位序号组成，例如 320100-01。	A market id is a six-digit region code, a hyphen and a two-digit number, for example 320100-01.
请联系省交换中心登记。	Ask the provincial exchange centre to register it.
没有公开的岗位 {}。	There is no public posting {=}.
请核对岗位编号；岗位编号由市场编号、点号和市场自己的编号组成。	Check the posting id: it is the market id, a dot and the market's own id.
这个岗位{}，不再招聘。	This posting is {!} and no longer open.
请返回搜索页查找其他岗位。	Go back to the search page to find other postings.
请求没有带报送密钥。	The request carries no key.
请加请求头 Authorization: Bearer <密钥>；密钥由省交换中心发给每个市场。	Add the header Authorization: Bearer <key>; the provincial exchange centre issues a key to every market.
报送格式有不认识或不合规的内容，没有保存。	The profile has unknown or invalid parts and was not saved.
请按 errors 逐项修改后重新提交。	Mend each item under errors and send again.
不认识的字段：{}	Unknown fields: {=}
报送格式写的市场是 {}，而密钥属于 {}。	The profile is for market {=}, but the key belongs to {=}.
请把 market 改为 {}。	Change market to {=}.
按这个报送格式读不出岗位，没有保存。	No posting could be read with this profile; it was not saved.
键必须是原始记录的字段名（如 sourceId、title、salary、place），值是列名、JSON Pointer、列名数组、{column, pattern} 或 {value}。	Keys must be field names of the raw record (such as sourceId, title, salary, place); values are a column name, a JSON Pointer, a list of column names, {column, pattern} or {value}.
没有岗位 {}。	There is no posting {=}.
一次报送最多 {} 条，收到 {} 条。	A submission holds {} records at most; {} were received.
名称是 1 到 64 个小写字母、数字或短横，以字母或数字开头。	A name is 1 to 64 lower-case letters, digits or hyphens, beginning with a letter or a digit.
请写一个字符，例如逗号。	Write one character, for example a comma.
请写以 / 开头的 JSON Pointer，最多 300 个字符，例如 "/data/list"。	Write a JSON Pointer that begins with /, of 300 characters at most, for example "/data/list".
请写 {字段: {代码: 含义}}：字段是原始记录的字段名，代码最多 100 个字符，含义最多 200 个字符。	Write {field: {code: meaning}}: the field is a field name of the raw record, a code has 100 characters at most, a meaning 200.
请写 {"validDays": 1–365}，或省略。	Write {"validDays": 1–365}, or leave it out.
字段名不认识，或代码过长。	The field name is unknown, or the code is too long.
超过 {} 个字符。	Longer than {} characters.
超过 {} 项。	More than {} items.
报送格式超过 {} KB。	The profile is larger than {} KB.
请删去用不到的代码；国家标准的代码与名称不必写进来。	Take out the codes you do not use; codes and names of national standards need not be in it.
报送格式里有身份证号，没有保存。	The profile holds an ID number and was not saved.
这里有身份证号。	There is an ID number here.
请删去；报送格式只写列名与代码，不写任何人的信息。	Take it out; a profile holds the names of columns and codes, nothing about a person.
报送格式不能叫 none：?profile=none 表示不用报送格式。	A profile cannot be called none: ?profile=none means that there is no profile.
请换一个名称。	Choose another name.
codes 共有 {} 项，最多 {} 项。	codes has {} entries; {} is the most.
每个市场最多登记 {} 个报送格式。	A market can have {} profiles at most.
请用已有的名称之一提交，同名的会被替换：{}。	Use one of the names there are; the profile of that name is replaced: {=}.
正文不是合法的 UTF-8 JSON。	The body is not valid UTF-8 JSON.
正文不是合法的 UTF-8 JSON：{}。	The body is not valid UTF-8 JSON: {=}.
没有名为 {} 的报送格式。	There is no profile called {=}.
已登记的报送格式：{}；先用 PUT …/profile 登记。	Registered profiles: {}; register one with PUT …/profile first.
无法从 Content-Type 判断报送内容的格式。	The format of the content cannot be told from Content-Type.
请把 Content-Type 设为 application/json、application/x-ndjson、text/csv 或 application/vnd.openxmlformats-officedocument.spreadsheetml.sheet，或用 ?profile= 指明报送格式。	Set Content-Type to application/json, application/x-ndjson, text/csv or application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, or name a profile with ?profile=.
{}（第 {} 行{}）	{!} (line {!}{!})
（第 {} 行{}）{}	(line {!}{!}) {!}
第 {} 列	, column {!}
共享流目前到序号 {}，而 at={}。	The feed now ends at sequence number {}, but at={}.
共享流目前到序号 {}，而 after={}。	The feed now ends at sequence number {}, but after={}.
请核对保存的序号；若本地数据来自另一套环境，请从 after=0 重新读取。	Check the number you kept; if your copy comes from another environment, read again from after=0.
请核对保存的序号；不写 at 则得到共享流末尾的检查点。	Check the sequence number you stored; without at you get the checkpoint of the end of the feed.
序号 {} 所在的共享流已不再保存，无法为它签名。	The part of the feed that holds sequence number {} is not kept any more and cannot be signed.
请使用较新的序号，或从 GET /v1/feed/checkpoints 查找当时签过的检查点。	Use a later sequence number, or look for one that was signed at the time in GET /v1/feed/checkpoints.
快照 {} 没有第 {} 页。	The snapshot {} has no page {}.
它共有 {} 页，从 1 起；页的清单见 GET /v1/snapshot。	It has {} pages, counted from 1; GET /v1/snapshot lists them.
没有序号为 {} 的快照，或它已被新的取代。	There is no snapshot of sequence number {}, or newer ones took its place.
目前的快照是 {}：请从 GET /v1/snapshot 重新开始。	The snapshot of now is {}: begin again with GET /v1/snapshot.
快照 {} 的第 {} 页存坏了，读不出来；平台会重新制作快照。	The page of the snapshot {} with number {} is damaged and cannot be read; the exchange will make a new snapshot.
请从 GET /v1/feed?after=0 读起，内容相同；或稍后从 GET /v1/snapshot 重新开始。	Read from GET /v1/feed?after=0, which says the same; or begin again with GET /v1/snapshot later.
目前还没有快照：请从 GET /v1/feed?after=0 读起，内容相同。	There is no snapshot yet: read from GET /v1/feed?after=0, which says the same.
序号 {} 之后的变动已不再保存，共享流目前到序号 {}。	Changes after sequence number {} are not kept any more; the feed now ends at {}.
请先读取快照 GET /v1/snapshot，再从它的 asOf 接着读共享流。	Read the snapshot first, GET /v1/snapshot, then go on with the feed after its asOf.
区划代码 {} 已停用，请写现行代码：{}。	The region code {=} is not in use any more; write the current one: {}.
行政区划代码表中没有 {}。请写六位现行代码，如 320000（全省）、320100（南京市）、320115（江宁区）。	The table of region codes has no {=}. Write a current code of six digits, such as 320000 (the province), 320100 (Nanjing) or 320115 (Jiangning).
职业分类大典（2022 年版）中没有 {}。请写大类到细类的代码，如 6、6-18、6-18-01 或 6-18-01-01。	The classification of occupations (2022) has no {=}. Write a code of any level, such as 6, 6-18, 6-18-01 or 6-18-01-01.
请写六位行政区划代码，如 320100（南京市）；几个用逗号隔开。	Write six-digit region codes, such as 320100 (Nanjing), several with commas between.
请写职业分类大典的代码，如 6-18-01-01，或它的上级，如 6-18；几个用逗号隔开。	Write a code of the classification of occupations, such as 6-18-01-01, or one above it, such as 6-18, several with commas between.
最多写 {} 个代码。	Write {} codes at most.
请写带时区的时刻，如 2026-11-21T10:00:00+08:00 或 2026-11-21T02:00:00Z。	Write an instant with its offset, such as 2026-11-21T10:00:00+08:00 or 2026-11-21T02:00:00Z.
请写 {} 或 {}，或去掉这个请求头。	Write {} or {}, or leave the header out.
序号 {} 不是岗位 {} 的变动。	Sequence number {} is no change of posting {=}.
请原样使用上一页的 next；第一页不带 before。	Use the next of the page before unchanged; the first page takes no before.
时刻 {} 还没有到。	The instant {=} has not come yet.
请写现在或过去的时刻；现在的内容不带 asOf 即可读到。	Write an instant of now or the past; without asOf you read what stands now.
岗位 {} 在 {} 之后改动超过 {} 次。	Posting {=} was changed more than {2} times after {=1}.
请不带 asOf，用 before 逐页读它的历史。	Read its history page by page with before, without asOf.
岗位 {} 在 {} 还没有公开。	Posting {=} was not public yet at {=}.
它在 {} 首次公开，请写这之后的时刻。	It was first public at {=}; write an instant after that.
岗位 {} 在 {} 的变动已不再保存。	What posting {=} was at {=} is not kept any more.
共享流保存三年；请写更近的时刻，或不带 asOf 读仍保存的历史。	The feed is kept for three years: write a later instant, or read the history that is kept without asOf.
市场带上密钥可读它的历史；其他人请过些日子再来看。	A market can read its history with its key; others may look again some days later.
岗位 {} 已结束，它的历史不再公开。	Posting {=} has ended; its history is not public any more.
市场请加请求头 Authorization: Bearer <密钥> 读取。	A market reads it with the header Authorization: Bearer <key>.
同时写了 asOf 与 before。	Both asOf and before are given.
逐页读历史用 before；读某一时刻的内容用 asOf。	Use before to read the history page by page, asOf for what stood at an instant.
报送内容超过 {} MB。	The content is larger than {} MB.
请拆分后分别报送；重复报送是安全的。	Split it and send the parts one by one; sending twice is safe.
不支持的压缩方式 {}。	Compression {=} is not supported.
请用 gzip 压缩，或不压缩。	Use gzip, or no compression.
正文标明是 gzip，但无法解压。	The body is declared as gzip but cannot be unpacked.
请检查压缩是否完整，或去掉 Content-Encoding 原样发送。	Check that the archive is complete, or remove Content-Encoding and send it as it is.
内容类型是 {}。	The content type is {}.
空	empty
请加请求头 Content-Type: application/json。	Add the header Content-Type: application/json.
正文不是一个 JSON 对象。	The body is not a JSON object.
请发送一个 {…} 这样的 JSON 对象，不要放在列表里。	Send one JSON object like {…}, not in a list.
请发送一个 {…} 这样的 JSON 对象；一次报送多条岗位请用 …/submissions。	Send one JSON object like {…}; for several postings at once use …/submissions.
请检查引号、逗号和编码。	Check quotes, commas and the encoding.
地址中的岗位编号是 {}，正文中是 {}。	The posting id is {=} in the address but {=} in the body.
请让两者一致，或在正文中省略 sourceId。	Make them the same, or leave sourceId out of the body.
岗位没有入库，	The posting was not stored.
另一次报送刚刚修改了这个岗位。	Another submission has just changed this posting.
请读取最新内容后再提交。	Read its latest state, then send again.
密钥属于市场 {}，而地址是市场 {}。	The key belongs to market {=}, but the address is that of market {=}.
请把地址改为 /v1/markets/{}/…，或使用该市场自己的密钥。	Change the address to /v1/markets/{=}/…, or use that market's own key.
报送内容是空的。	The content is empty.
请至少报送一条岗位信息。	Send at least one posting.
收到的是{}，不是文本。	What arrived is {!}, not text.
请按 Content-Type 报送文本；XLSX 请用它自己的 Content-Type。	Send text that fits the Content-Type; for XLSX use its own Content-Type.
文字在传输途中被转换过编码，有字符已经丢失。	The encoding was converted on the way and characters are lost.
请用 Content-Type: application/octet-stream 原样报送，并在网址后写 ?profile=…（报送格式的名称）。	Send it unchanged with Content-Type: application/octet-stream, and add ?profile=… (the name of the profile) to the address.
文字编码无法识别。	The text encoding cannot be recognised.
请用 UTF-8 或 GB18030 编码另存后重报，或在报送格式里写明 encoding。	Save it as UTF-8 or GB18030 and send again, or state the encoding in the profile.
收到的是二进制内容，不是文本。	What arrived is binary, not text.
请报送 JSON、NDJSON、CSV 或 XLSX。	Send JSON, NDJSON, CSV or XLSX.
收到的是{}，不是表格数据。	What arrived is {!}, not table data.
请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”或 CSV UTF-8 后重报。	Open it in Excel or WPS, save it as an Excel workbook (.xlsx) or CSV UTF-8, and send again.
收到的是{}。	What arrived is {!}.
请先解压或另存为 XLSX、CSV、JSON 或 NDJSON。	Unpack it first, or save it as XLSX, CSV, JSON or NDJSON.
XLSX 或 ZIP 文件	an XLSX or ZIP file
旧版 XLS 或 DOC 文件	an old XLS or DOC file
PDF 文件	a PDF file
GZIP 压缩文件	a GZIP archive
PNG 图片	a PNG picture
JPEG 图片	a JPEG picture
RAR 压缩文件	a RAR archive
7Z 压缩文件	a 7Z archive
XML 表格（Excel 2003）	an XML spreadsheet (Excel 2003)
网页（HTML）	a web page (HTML)
XML 文件	an XML file
XLSX 文件已加密码。	The XLSX file is locked with a password.
请在 Excel 或 WPS 里打开，去掉密码，另存为“Excel 工作簿（.xlsx）”后重报。	Open it in Excel or WPS, remove the password, save it as an Excel workbook (.xlsx) and send again.
收到的是旧版 XLS 或 DOC 文件，不是 XLSX。	What arrived is an old XLS or DOC file, not XLSX.
请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”后重报；加了密码的请先去掉密码。	Open it in Excel or WPS, save it as an Excel workbook (.xlsx) and send again; remove any password first.
收到的不是 XLSX 文件。	What arrived is not an XLSX file.
请用 Excel 或 WPS 另存为“Excel 工作簿（.xlsx）”后重报；旧版 .xls 不支持。	Save it in Excel or WPS as an Excel workbook (.xlsx) and send again; the old .xls is not supported.
工作簿展开后过大。	The workbook is too large when unpacked.
请只保留岗位数据，清除数据区以外的格式后另存；或分成几份报送。	Keep only the postings, clear the formats outside the data and save it again; or send it in several parts.
XLSX 文件已损坏或加了密码。	The XLSX file is damaged or locked with a password.
请在 Excel 或 WPS 里打开并另存为不加密的 .xlsx 后重报。	Open it in Excel or WPS, save it as an unlocked .xlsx and send again.
工作簿超过 {} MB。	The workbook is larger than {} MB.
请分成几份报送，或改用 CSV。	Send it in several parts, or use CSV.
表格是空的。	The table is empty.
没有找到表头。需要的列：{}；找到的列：{}。	No header row was found. Columns needed: {=}; columns found: {=}.
请在第一行写列名，与报送格式里的列名一致。	Write the column names in the first row, the same as in the profile.
表头有 {} 列，最多 {} 列。	The header has {} columns; the limit is {}.
请删去表格右侧的空列或多余的列。	Delete the empty or needless columns at the right of the table.
找到不止一个岗位数组。	More than one list of postings was found.
没有找到岗位数组。	No list of postings was found.
没有找到岗位数组，或 JSON 不完整。	No list of postings was found, or the JSON is incomplete.
请给出一个 JSON 数组，或每行一条的 NDJSON。	Give one JSON array, or NDJSON with one record per line.
请报送一个数组，或在报送格式的 items 写明数组的位置，例如 "/data/list"。	Send one array, or say in the profile's items where the array is, for example "/data/list".
报送格式说岗位在“{}”，那里不是数组。	The profile says the postings are at “{=}”, but there is no array there.
请核对报送格式的 items，或把岗位数组放在那里。	Check the profile's items, or put the list of postings there.
JSON 文件不完整，在这里中断。	The JSON file is incomplete; it breaks off here.
请重新导出完整的文件；前面完整的记录已读取。	Export the whole file again; the complete records before this point were read.
每行一条的 JSON 请用 Content-Type: application/x-ndjson。	For JSON with one record per line use Content-Type: application/x-ndjson.
请删去 JSON 结束之后的内容。	Delete what follows the end of the JSON.
JSON 语法错误：结束之后还有内容。	JSON syntax error: something follows the end.
JSON 语法错误：括号没有配对。	JSON syntax error: a bracket is never closed.
请检查括号、引号和逗号后重报。	Check brackets, quotes and commas, and send again.
JSON 语法错误。	JSON syntax error.
收到的是 JSON 数组，不是每行一条的 NDJSON。	What arrived is a JSON array, not NDJSON with one record per line.
请用 Content-Type: application/json 报送数组。	Send the array with Content-Type: application/json.
“{}”{}。	“{=}” {!}.
不是正确的正则表达式	is not a valid regular expression
可能运行过久，不能使用	could run for too long and cannot be used
要有且只有一个捕获组	must have exactly one capturing group
请检查括号和转义：JSON 里的反斜杠要写两个，例如 "({}d+)人"。	Check brackets and escapes: in JSON a backslash is written twice, for example "({}d+)人".
不要给括号加 *、+ 或 {}，不要用反向引用；* 和 + 合计最多 2 个，连同 ? 最多 8 个。	Do not put *, + or {} after a bracket, and use no back-references; at most 2 of * and + together, at most 8 with ?.
请用一对圆括号括住要取的内容，其余的括号写成 (?:…)。	Put one pair of round brackets around what is to be taken; write all others as (?:…).
“{}”不是正确的 JSON Pointer。	“{=}” is not a valid JSON Pointer.
名称里的 ~ 写成 ~0，/ 写成 ~1，例如 "/salary/text"。	Inside a name write ~ as ~0 and / as ~1, for example "/salary/text".
没有为“{}”指定列。	No column is named for “{}”.
请在 fields 里为 {} 指定列，每条岗位都要有。	Name the column for {=} in fields; every posting needs one.
（已撤下）	(withdrawn)
没有这把报送密钥。	There is no such key.
请核对密钥是否完整（以 gh_ 开头，没有空格和换行）；遗失时请向省交换中心申请新密钥。	Check that the key is complete (it starts with gh_ and has no blanks or line breaks); if it is lost, ask the provincial exchange centre for a new one.
IAM 身份 {} 没有在市场 {} 登记。	The IAM identity {=} is not registered with market {=}.
请核对地址中的市场编号；如未登记，请把这个身份的 ARN 报给省交换中心登记。	Check the market id in the address; if the identity is not registered, give its ARN to the provincial exchange centre.
报送密钥 {} 已于 {}（北京时间）吊销。	Key {=} was revoked on {=} Beijing time.
吊销的密钥不能恢复，请向省交换中心申请新密钥；如非本市场要求吊销，请同时询问原因。	A revoked key cannot be restored: ask the provincial exchange centre for a new one, and for the reason if your market did not ask for this.
报送密钥 {} 已于 {}（北京时间）到期。	Key {=} expired on {=} Beijing time.
请使用新密钥；没有的话请向省交换中心申请，到期前轮换可以新旧并用一段时间。	Use the new key; if there is none, ask the provincial exchange centre for one. A key rotated before it expires works beside the new one for a while.
请使用省交换中心自己的密钥。	Use a key of the provincial exchange centre itself.
请写六位行政区划代码、短横和两位序号，如 320100-01。	Write a six-digit region code, a hyphen and a two-digit number, such as 320100-01.
请写市场全称，1 到 80 个字，如“某市公共人力资源市场”。	Write the market's full name, 1 to 80 characters, such as “某市公共人力资源市场”.
请写六位行政区划代码，如 320100。	Write a six-digit region code, such as 320100.
请写市场所在城市的全称，如“南京市”。	Write the full name of the market's city, such as “南京市”.
请写市场的公开电话，40 个字符以内；没有请省略。	Write the market's public phone number, at most 40 characters; leave it out if there is none.
请写市场的公开地址，200 个字以内；没有请省略。	Write the market's public address, at most 200 characters; leave it out if there is none.
请写 {"requestsPerMinute": 1–60000, "closePercent": 0–100} 中要改的项；都用默认值请省略。	Write those of {"requestsPerMinute": 1–60000, "closePercent": 0–100} that you want to change; leave it out to keep the defaults.
地址中的市场编号是 {}，正文中是另一个。	The market id in the address is {=}; the body has another.
请让两者一致，或在正文中省略 id。	Make them the same, or leave id out of the body.
内容过长，或含有换行等控制字符。	Too long, or with control characters such as line breaks.
行政区划代码表中没有 {}。	The table of region codes has no {=}.
请查现行代码表；撤并的区县请写并入后的代码。	Look it up in the current table; for a district that was merged, write the code it was merged into.
行政区划 {} 与市场编号 {} 的前六位不同。	Region {=} differs from the first six digits of the market id {=}.
请让市场编号的前六位等于行政区划代码。	Make the first six digits of the market id the region code.
行政区划 {} 不属于“{}”。	Region {=} does not belong to “{=}”.
请写其中之一：{}。	Write one of: {}.
请删去，或改为可用的字段：{}。	Delete it, or use one of these fields: {}.
没有写，或不合规。	Missing or not valid.
内容不合规。	Not valid.
请发送一个 JSON 对象。	Send a JSON object.
市场信息不合规，没有保存。	The market's data is not valid and was not saved.
文本（加引号）	text (in quotes)
数字（不加引号）	a number (without quotes)
整数	a whole number
true 或 false	true or false
列表 […]	a list […]
对象 {…}	an object {…}
正文缺少 {}。	{=} is missing in the body.
正文的 {} 不正确。	{=} in the body is not valid.
正文有不认识的字段：{}。	The body has unknown fields: {}.
可用的字段：{}。	Fields to use: {}.
请去掉它。	Remove it.
请写{}。	Write {!}.
取值之一：{}。	One of: {}.
不能小于 {}。	Not less than {}.
不能大于 {}。	Not more than {}.
请对照接口文档 /docs 中的示例。	Compare it with the examples at /docs.
参数 {} 写了不止一次。	Parameter {=} is given more than once.
请只保留一个。	Keep only one.
没有名为 {} 的参数。	There is no parameter called {=}.
可用的参数：{}。	Parameters to use: {}.
这个地址不带参数。	This address takes no parameters.
请写 true 或 false。	Write true or false.
请写上内容，或去掉这个参数。	Give it a value, or remove the parameter.
最多 {} 个字符。	At most {} characters.
{} 没有编号为 {} 的密钥。	{=} has no key with the id {=}.
请查看密钥编号（GET …/keys 或 ganghui market key list）；它以 k_ 开头，不是密钥本身。	Look the key id up (GET …/keys or ganghui market key list); it starts with k_ and is not the key itself.
请先登记市场（PUT /v1/admin/markets/{marketId} 或 ganghui market add），或核对编号。	Register the market first (PUT /v1/admin/markets/{marketId} or ganghui market add), or check the id.
这个 IAM 身份已登记为 {}，{}。	This IAM identity is registered already as {=}, {!}.
有效期到 {}（北京时间）	valid until {=} Beijing time
长期有效	valid without an end
（北京时间）	 (Beijing time)
要延长有效期请轮换（rotate）；要改权限请先吊销（revoke）再签发。	Rotate it to extend its validity; to change its scopes, revoke it and issue it again.
密钥名称应为 1 到 80 个字，不含换行。	A key's label has 1 to 80 characters and no line breaks.
请写清用途，如“报送系统 2027”。	Say what it is for, such as “报送系统 2027”.
权限不在可发的范围之内。	A scope is not one that can be issued.
请从 {} 中选择。	Choose from {}.
有效期应为 1 到 {} 天。	A key is valid for 1 to {} days.
请写 1 到 {} 之间的整数，或省略（{} 天）。	Write a whole number from 1 to {}, or leave it out ({} days).
不是 IAM 角色或用户的 ARN。	This is not the ARN of an IAM role or user.
请写角色或用户本身的 ARN，如 arn:aws-cn:iam::123456789012:role/city-push；不要写会话（assumed-role）的 ARN。	Write the ARN of the role or user itself, such as arn:aws-cn:iam::123456789012:role/city-push, not that of a session (assumed-role).
省级密钥不能是 IAM 身份。	A key of the province cannot be an IAM identity.
请省略 principal；IAM 签名只用于市场报送。	Leave principal out; IAM signatures are only for markets that push.
密钥没有签发，	The key was not issued.
不能吊销正在使用的这把密钥。	The key in use for this very request cannot be revoked.
请换另一把省级密钥来吊销它；只有这一把时请轮换，过渡期写 0 天（overlapDays 或 --overlap-days），旧密钥立即失效。	Revoke it with another key of the province; if it is the only one, rotate it with an overlap of 0 days (overlapDays or --overlap-days), and the old key ends at once.
过渡期或有效期不在范围之内，密钥没有轮换。	The overlap or the validity is out of range; the key was not rotated.
overlapDays 请写 0 到 {} 之间的整数（默认 {}），days 请写 1 到 730 之间的整数（默认 {}）。	Write overlapDays as a whole number from 0 to {} (default {}) and days from 1 to 730 (default {}).
密钥 {} 已于 {}（北京时间）吊销，不能轮换。	Key {=} was revoked on {=} Beijing time and cannot be rotated.
密钥 {} 已于 {}（北京时间）到期，不能轮换。	Key {=} expired on {=} Beijing time and cannot be rotated.
密钥 {} 已于 {}（北京时间）轮换为 {}，不再轮换。	Key {=} was rotated on {=} Beijing time to {=} and is not rotated again.
请使用 {}；它的明文如已遗失，请先吊销它，再轮换一次。	Use {=}; if its secret was lost, revoke it first, then rotate again.
吊销的原因不合规，密钥没有吊销。	The reason is not valid; the key was not revoked.
原因写在一行里，最多 {} 个字；也可以不写。	Write the reason on one line, {} characters at most, or leave it out.
请签发一把新密钥。	Issue a new key.
{} {} 不是本接口的地址。请查阅接口文档 /docs。	{=} {=} is not an address of this interface. See the reference at /docs.
{} 不能用于 {}；可用的请求方法：{}。请查阅接口文档 /docs。	{=} cannot be used at {=}; methods it takes: {=}. See the reference at /docs.
没有 /v1/schemas/{}。现有：{}。	There is no /v1/schemas/{=}. There are: {=}.
正文的括号嵌套超过 {} 层。	The brackets of the body are nested more than {} levels deep.
请去掉多余的嵌套。	Remove the needless nesting.
字符数不能小于 {}。	Not fewer than {} characters.
项数不能小于 {}。	Not fewer than {} items.
字符数不能大于 {}。	Not more than {} characters.
项数不能大于 {}。	Not more than {} items.
报送密钥已吊销	The key has been revoked
密钥没有这项权限	The key does not have this scope
市场资料不合规	The market's data is not valid
密钥操作没有执行	Nothing was done to the key
没有这个密钥	No such key
请求过于频繁	Too many requests
岗位已过截止日期	The posting is past its closing date
岗位的版本不是所说的版本	The posting is at another revision
没有这个批次	No such submission
批次已经完成	The submission is complete
同一份报送正在处理	The same submission is under way
这一份已收到过其他内容	This part was received with other content
批次还缺分份	The submission lacks parts
幂等键已用于其他内容	The idempotency key was used for other content
全量报送没有记录	The full set has no records
关闭数量需要确认	The number to close must be confirmed
存储暂时没有应答	The store does not answer for the moment
请核对岗位编号；未通过校验的记录没有入库。	Check the posting id; a record that did not pass the checks was never stored.
岗位现在是版本 {}，{}。	The posting is now at revision {}; {!}.
请求要求它还不存在	the request wants it not to exist yet
请求要求的是版本 {}	the request wants revision {}
岗位还不存在，请求要求的是版本 {}。	The posting does not exist yet; the request wants revision {}.
请读取最新内容，合并修改后带上新的版本号再提交。	Read its latest state, merge your changes and send again with the new revision.
请核对岗位编号；要新建岗位，请去掉 If-Match 后再提交。	Check the posting id; to create a posting, send again without If-Match.
请稍后原样重发，重发是安全的。	Send it again unchanged in a moment; that is safe.
这个岗位已经结束（{}）。	This posting has closed ({!}).
仍在招聘的，请写上新的截止日期，把整条岗位重新报送；重新报送会重新开放。	If still hiring, set a new closing date and send the whole posting again; that opens it again.
结束原因不能直接改写：请先用 …/reopen 重新开放，再以新的原因结束。	The reason for closing cannot be changed directly: reopen it with …/reopen, then close it with the new reason.
只有原因为 filled（已招满）时才能写录用人数 hires。	hires may be given only when the reason is filled.
请去掉 hires，或把原因改为 filled。	Remove hires, or change the reason to filled.
录用人数 hires 应是 0 到 {} 的整数{}。	hires must be a whole number from 0 to {}{!}.
（招聘人数 {} 的十倍）	, ten times the {} openings
请核对录用人数。	Check the number hired.
仍在招聘的，请用 …/reopen 重新开放，或把岗位重新报送。	If still hiring, open it again with …/reopen or send the posting again.
岗位的截止日期 {} 已过。	The posting's closing date {=} has passed.
请按 errors 处理后再提交。	Mend what errors says, then send again.
审核未通过的岗位由审核人员决定；请按审核意见修改后重新报送。	A posting rejected on review is for the reviewers to decide; change it as they ask and send it again.
岗位结束已超过 {} 天，联系方式已经删除。	The posting closed more than {} days ago; its contact has been deleted.
已经结束的岗位无需暂停。	A closed posting need not be suspended.
这是省交换中心的密钥，而地址是市场 {}。	This is a key of the provincial exchange centre, but the address is that of market {=}.
请使用该市场自己的密钥。	Use that market's own key.
这个密钥的权限是 {}，而这个地址需要 {}。	This key has the scopes {}, but this address needs {}.
请换用有 {} 权限的密钥，或请省交换中心另发一个。	Use a key with the scope {}, or ask the provincial exchange centre for another.
这个市场一分钟内的请求超过 {} 次。	This market has made more than {} requests within a minute.
请在 {} 秒后重试；多条记录请用 …/submissions 一次报送，每次最多 1000 条。	Retry in {} seconds; send many records in one go with …/submissions, up to 1,000 at a time.
地址中的岗位编号 {} 不合规。	The posting id {=} in the address is not valid.
岗位编号是 1 到 64 个字母、数字、汉字或 . _ ~ : @ + -，以字母、数字或汉字开头；在地址中按 UTF-8 百分号编码。	A posting id has 1 to 64 letters, digits, Chinese characters or . _ ~ : @ + - and begins with a letter, digit or Chinese character; in an address it is percent-encoded as UTF-8.
没有编号为 {} 的批次。	There is no submission with the id {=}.
批次编号见报送回执的 submissionId。	The id is the submissionId of the receipt.
分份号 {} 不正确。	The part number {=} is not valid.
请求头 Idempotency-Key: {} 不正确。	The header Idempotency-Key: {=} is not valid.
请写 1 到 200 个可见的 ASCII 字符，不含空格，例如一个 UUID；每次报送用新的，重试时用同一个。	Write 1 to 200 visible ASCII characters without blanks, for example a UUID: a new one for every submission, the same one for a retry.
请求头 {}: {} 不正确。	The header {=}: {=} is not valid.
请写所见的版本号，如 If-Match: "3"；或写 *，只要求岗位已存在。	Write the revision you saw, such as If-Match: "3"; or * if the posting only has to exist.
请写 If-None-Match: *，即只在岗位不存在时新建。	Write If-None-Match: *, which creates the posting only if it does not exist.
同时写了 If-Match 与 If-None-Match。	Both If-Match and If-None-Match are given.
If-Match: * 要求岗位 {} 已存在，而它不存在。	If-Match: * wants posting {=} to exist, and it does not.
要新建请去掉 If-Match，或改写 If-None-Match: *。	To create it, remove If-Match or write If-None-Match: * instead.
请按每份不超过 {} 条拆分，用 POST …/submissions/open 分部分报送；重复报送是安全的。	Split it into parts of at most {} records and send them as parts, starting with POST …/submissions/open; sending twice is safe.
after 不是回执给出的游标。	after is not a cursor that a receipt gave.
请原样使用上一页的 next；第一页不带 after。	Use the next of the page before unchanged; the first page takes no after.
没有报送批次 {}。	There is no submission {=}.
请核对批次编号；批次和回执保存三年，试报（dryRun）和没有变化的单条报送不留批次。	Check the submission id; submissions and receipts are kept for three years, but a dry run or a single posting without changes leaves none.
这一部分还在存入时，报送批次 {} 已经结束；记录已经处理，但不在这个批次的回执里。	Submission {=} was completed while this part was being stored; its records were processed, but are not in the receipt of this submission.
请把这些记录作为新的批次原样重报，已存入的会答复 unchanged。	Send these records again as they are in a new submission; what is stored is answered as unchanged.
第 {} 部分正在接收，批次还不能结束。	These parts are still being received, so the submission cannot be completed yet: {}.
请在 {} 秒后再次调用 complete；先等各部分都有答复再结束批次。	Call complete again in {} seconds; wait for the answer to every part before completing.
报送批次 {} 没有第 {} 部分。	Submission {=} has no part {}.
请核对部分编号；一次报送完的批次只有第 1 部分。	Check the number of the part; a submission sent in one call has part 1 only.
报送批次 {} 已经结束，不再接收新的部分。	Submission {=} is complete and takes no more parts.
要更正或补报，请另开一个批次（增量报送即可）。	To correct or add something, open another submission (mode delta will do).
同样的内容正在处理，或刚刚中断。	The same content is being processed, or was interrupted just now.
请在 {} 秒后原样重发。	Send it again unchanged in {} seconds.
第 {} 部分已经收到过别的内容。	Part {} was received before with other content.
一个部分只能原样重发；改过的记录请作为新的批次报送。	A part can only be sent again unchanged; send changed records as a new submission.
这个 Idempotency-Key 七天内用于过别的内容。	This Idempotency-Key was used for other content within the last seven days.
内容改过就请换一个新的 Idempotency-Key；原样重发才用原来的。	Use a new Idempotency-Key for changed content; the old one is only for sending the same again.
全量报送里一条记录也没有，没有关闭任何岗位。	The full set has no records at all; no posting was closed.
请检查导出；确实要关闭全部岗位，请逐个关闭。	Check the export; if you really mean to close every posting, close them one by one.
部分编号 {} 不对。	The part number {=} is not valid.
部分从 1 开始编号，最多 10000 个部分。	Parts are numbered from 1, up to 10,000.
还有 {} 个部分没有收到：第 {} 部分{}。	Parts that have not arrived ({}): {}{}.
等	, and more
请补发缺少的部分，然后再结束批次。	Send the missing parts, then complete the submission.
parts 写的是 {}，而第 {} 部分也收到了。	parts says {}, but these parts arrived as well: {}.
请把 parts 写成部分的总数；多报的部分属于另一份文件时，请另开批次重新报送。	Write the total number of parts; if the extra parts belong to another file, open another submission and send again.
，另有 {} 条记录读不出编号	; records whose id cannot be read: {}
这次全量报送会关闭 {} 个岗位（在招 {} 个，上限 {}%{}），需要确认。	Postings that this full set would close: {} (open: {}; limit: {}%{!}). It must be confirmed.
这次全量报送会关闭 {} 个岗位。	Postings that this full set would close: {}.
confirmClose 写的是 {}，与此不符。	confirmClose says {}, which is another number.
{}没有关闭任何岗位。	{!} No posting was closed.
请核对 closing 里的清单；确实要关闭，就带上 confirmClose={} 原样重发。	Check the list under closing; if they should be closed, send the same again with confirmClose={}.
请原样重发（带原来的 Idempotency-Key 或部分编号），重发是安全的，已存入的不会重复。	Send it again unchanged, with the same Idempotency-Key or part number; that is safe, and nothing is stored twice.
记录已经处理，但回执没有存成。	The records were processed, but the receipt could not be stored.
存储中断：{} 条中有 {} 条没有确认存入，receipt 里逐条写明。	The store was interrupted: of {} records {} are not certain to be stored; the receipt says which.
存储中断：记录已经存入，全量关闭进行到一半，已关闭 {} 个岗位。	The store was interrupted: the records are stored, closing stopped halfway; closed so far: {}.
请带原来的 Idempotency-Key 原样重发；没有带的，用 submissionId 调用 complete（parts 为 1）。关闭会从停下的地方继续。	Send the same again with the same Idempotency-Key; if there was none, call complete for submissionId with parts 1. Closing goes on where it stopped.
存储中断：全量关闭进行到一半，已关闭 {} 个岗位。	The store was interrupted halfway through closing; closed so far: {}.
请再次调用 complete，关闭会从停下的地方继续。	Call complete again; closing goes on where it stopped.
管理接口只对省交换中心开放。	The admin interface is open only to the provincial exchange centre.
岗位 {} 现在不公开：市场暂停了它，或正在审核。	Posting {=} is not public now: its market has suspended it, or it is under review.
请返回搜索页查找其他岗位，或过些日子再来看。	Please go back to the search for other postings, or look again some days later.
没有叫“{}”的城市或区县。	There is no city or county called “{=}”.
请写市或区县的名称，例如“南京”“南京市”“江宁区”，或六位区划代码，例如 320100。	Write the Chinese name of a city or county, for example “南京”, “南京市” or “江宁区”, or a six-digit region code, for example 320100.
叫“{}”的地方不止一处。	More than one place is called “{=}”.
请写明是哪一处：{}。	Say which one: {}.
搜索词有 {} 个字，太长了。	The search text is too long: {} characters.
请写 {} 个字以内，例如“数控车工”。	Write at most {} characters, for example “数控车工”.
选了 {} 个城市或区县。	Too many places are chosen: {}.
请选 {} 个以内，或不选，看全部城市。	Choose at most {}, or none to see all cities.
市场编号 {} 不正确。	The market id {=} is wrong.
没有你的订阅 {}。	There is no subscription {=} of yours.
请核对订阅编号（sub_…），用 GET /v1/subscriptions 查看自己的订阅。	Check the id of the subscription (sub_…); GET /v1/subscriptions lists your own.
一个订阅只能送到一处，而 url 和 busArn 都写了。	A subscription goes to one place, but both url and busArn are given.
请只留一个；两处都要时请建两个订阅。	Keep one of them; for both places make two subscriptions.
没有写送到哪里。	It does not say where to send the changes.
请写 url（https 接收地址），或写 busArn（自己 AWS 账户的事件总线）。	Write url (an https address that receives them) or busArn (an event bus of your own AWS account).
请写一个能从公网访问的 https 地址，例如 https://jobs.example.cn/ganghui。	Write an https address that can be reached from the internet, for example https://jobs.example.cn/ganghui.
filter.{} 里的 {} 不在代码表中。	{=1} in filter.{=0} is in no code table.
请写 0 到这个序号之间的整数；只要今后的变动，新建订阅时写 "now"，重放时写这个序号。	Write a whole number from 0 to that one; for coming changes only, write "now" in a new subscription, that number in a replay.
请先读取快照 GET /v1/snapshot，再从它的 asOf 起订阅或重放。	Read the snapshot first, GET /v1/snapshot, then subscribe or replay from its asOf.
这个订阅刚被另一次操作改动，这一次没有执行。	The subscription has just been changed by another call; this one did nothing.
请先读回订阅，再决定是否重做。	Read the subscription back, then decide whether to do it again.
还没有完成验证。	The handshake is not done yet.
持有人 {} 已有 {} 个订阅，不能再建。	The holder {=} has {} subscriptions; there can be no more.
请先用 DELETE /v1/subscriptions/{subscriptionId} 删去不用的，或在现有订阅的接收方一侧分发。	First delete one that is not used, DELETE /v1/subscriptions/<subscriptionId>, or pass the changes on from a receiver you have.
接收方没有通过验证：{}	The receiver did not pass the handshake: {}
请改好接收方，再调用 …/verify；订阅的位置不变，变动不会丢失。	Mend the receiver, then call …/verify; the subscription keeps its place and no change is lost.
这个订阅送到事件总线，没有接收地址可换。	This subscription goes to an event bus; it has no address to change.
请去掉 url；要换一条总线，请另建订阅，再删去这一个。	Leave url out; for another bus make another subscription, then delete this one.
这个订阅送到事件总线，由 EventBridge 投递，不能从这里重放。	This subscription goes to an event bus; EventBridge delivers it and it cannot be replayed from here.
请用 GET /v1/feed?after=… 按顺序补齐；确需再送到总线时，请省交换中心从事件存档重放。	Catch up in order with GET /v1/feed?after=…; if it must go to the bus again, ask the province to replay the archive of events.
送到事件总线的订阅没有签名密钥。	A subscription for an event bus has no secret.
请去掉 secret；总线按 AWS 账户授权。	Leave secret out; a bus is opened by AWS account.
送到事件总线的订阅只送今后的变动，不能从以前的序号开始。	A subscription for an event bus gets what changes from now on; it cannot begin at an earlier sequence.
请把 after 写成 "now" 或去掉；以前的变动请用 GET /v1/feed?after=… 读取。	Write "now" for after or leave it out; read earlier changes with GET /v1/feed?after=….
请写 whsec_ 加上 24 到 64 个随机字节的标准 Base64（含末尾的 =）；例如 echo "whsec_$(openssl rand -base64 32)" 的输出。不写则由平台生成。	Write whsec_ and the standard Base64 of 24 to 64 random bytes, padding included, such as echo "whsec_$(openssl rand -base64 32)" prints. Without it we make one.
总线按 AWS 账户授权，不需要轮换；请检查该总线的资源策略。	A bus is opened by AWS account and nothing needs rotating; look at the resource policy of that bus.
同时有效的签名密钥已有 {} 个。	There are {} secrets that are good at the same time already.
请等旧的到期，或写 "overlapHours": 0 让旧的立即失效。	Wait until an old one ends, or write "overlapHours": 0 to end the old ones at once.
busArn 不是事件总线的 ARN：{}。	busArn is not the ARN of an event bus: {=}.
请照这样写：{}。	Write it like this: {=}.
这条总线在分区 {}，而本平台在分区 {}；两个分区之间不能投递。	That bus is in the partition {=}, but we are in {=}; nothing is delivered from one to the other.
请用同一分区的 AWS 账户，或改用 url 接收。	Use an AWS account of the same partition, or receive by url.
这条总线在区域 {}，而本平台在区域 {}。	That bus is in the region {=}, but we are in {=}.
请在 {} 建一条总线，再由它转到别的区域；或改用 url 接收。	Make a bus in {=} that passes the events on to another region, or receive by url.
这是本平台自己账户的总线，不能作为接收方。	That is a bus of our own account; it cannot receive.
请写自己 AWS 账户的总线。	Write a bus of your own AWS account.
filter 太长：写成总线规则有 {} 个字符，最多 {} 个。	The filter is too long: as a rule of the bus it has {} characters, {} at most.
请用上级代码代替多个下级代码（例如 320000 代替各市、6 代替 6 下各类），或分成几个订阅。	Write one code that stands above several (320000 for all cities, 6 for all trades under it), or make several subscriptions.
请求没有确认完成，可能已经生效；请先用 GET /v1/subscriptions 查看，再决定是否重做；没有看到明文的签名密钥请用 …/secrets 更换。	The request is not known to have been completed and may have taken effect. Look at GET /v1/subscriptions first, then decide whether to do it again; replace a secret that nobody has seen with …/secrets.
请写六位区划代码的文本，例如 "320100"。	Write texts of six-digit region codes, for example "320100".
请写职业分类代码的文本，例如 "6"、"6-18" 或 "6-18-01-01"。	Write texts of occupation codes, for example "6", "6-18" or "6-18-01-01".
请写 "now"，或 0 以上的整数（不加引号）。	Write "now", or a whole number from 0 on (without quotes).
接收方回答 {} 要求转到别处，推送不跟随转址。请把订阅地址改为最终地址。	The receiver answered {} and sent us elsewhere; deliveries follow no redirect. Change the address of the subscription to the final one.
接收方回答 410，表示不再接收。若仍要接收，请修好接收地址后恢复订阅。	The receiver answered 410: it wants nothing any more. If it does, mend the address and resume the subscription.
接收方回答 {}。请查看接收系统的日志；收下一批后应回答 200。	The receiver answered {}. Look into the log of the receiving system; it should answer 200 once it has taken a batch in.
接收方没有照样答回验证码。{}	The receiver did not echo the challenge. {}
接收方在 {} 秒内没有回答验证请求。{}	The receiver did not answer the handshake within {} seconds. {}
接收方对验证请求回答 {}。{}	The receiver answered the handshake with {}. {}
请收到后立即回答 200，正文为 {"challenge": "<收到的验证码>"}，再重新验证。	Answer it at once, 200 with the body {"challenge": "<the one received>"}, then verify again.
请改为回答 200，正文为 {"challenge": "<收到的验证码>"}；若接收方先核对签名，请先装上签名密钥；然后重新验证。	It should answer 200 with the body {"challenge": "<the one received>"}; if it checks signatures first, put the secret in place first; then verify again.
连续五天推送失败，已停止推送。最后一次：{}	Deliveries failed for five days and were stopped. The last time: {}
本平台的事件总线规则已满，没有为这个订阅建立投递规则。请联系省交换中心腾出或调高上限，再验证一次；或改用 url 接收。	Our event bus takes no more rules, so none was made for this subscription. Ask the province to free some or raise the limit, then verify again; or receive by url.
订阅没有改变。	The subscription was not changed.
订阅 {} 的存档读不出来，不再推送。	The stored row of the subscription {=} cannot be read; nothing is sent any more.
请用 DELETE 删去它，再另建一个；从接收方记下的序号接着送：建立时写在 after 里。需要查明原因的，请联系省交换中心。	DELETE it and make another one that goes on from the sequence your receiver noted: write that as after. To have the cause looked into, ask the province.
签名密钥只由订阅的持有人更换，新密钥也只给持有人看。	Only the holder of a subscription rotates its secret, and only the holder is shown the new one.
请持有人用自己的密钥更换；要立即停止推送，请暂停或删去订阅。	Let the holder rotate it with a key of its own; to stop deliveries at once, pause or delete the subscription.
无法从序号 {} 继续推送：{}请从最新快照（GET /v1/snapshot）的 asOf 起重放，再恢复订阅。	Deliveries cannot go on from {}: {} Replay from the asOf of the newest snapshot (GET /v1/snapshot), then resume the subscription.
地址超过 {} 个字符。	The address has more than {} characters.
这不是一个完整的网址。	This is not a whole URL.
地址必须以 https:// 开头。	The address must begin with https://.
地址中不能带用户名或密码；推送以签名证明来源。	The address may hold no user name or password; the signature proves where a delivery comes from.
地址中不能带 # 及其后的部分。	The address may have no # and nothing after it.
端口 {} 不是网页服务的端口。请用 443、8443 或其他 {} 以上、不是数据库或远程桌面的端口。	Port {} is not one of web servers. Use 443, 8443 or another from {} on that is not of a database or a remote desktop.
这是内网、本机或保留的 IP 地址，从公网不能访问。	This is a private, local or reserved IP address; it cannot be reached from the internet.
主机名过长。	The host name is too long.
这是只在内网或本机有效的主机名，从公网不能访问。	This host name means something only inside a network or a machine; it cannot be reached from the internet.
找不到接收地址的主机名。请核对域名解析。	There is no such host. Check the DNS of the address.
域名服务器回答出错。请核对接收地址的域名解析。	The name servers answered with an error. Check the DNS of the address.
域名服务器拒绝回答。请核对接收地址的域名解析。	The name servers refused to answer. Check the DNS of the address.
接收方的回答头过大（超过 16 KB）。请减少回答头。	The headers of the answer are too large (over 16 KB). Send fewer.
接收方的回答不是合法的 HTTP。请确认这个端口上是接收服务，前面没有别的程序代答。	What the receiver answered is not valid HTTP. Make sure that the receiving service is on this port and nothing before it answers in its place.
接收方没有用 https 回答。请确认这个端口提供 https，而不是 http 或别的服务。	The receiver did not answer with https. Make sure that this port serves https, not http or something else.
连接接收方失败，原因不明。请检查接收服务。	The connection to the receiver failed, nobody knows why. Check the receiving service.
域名解析没有回答。请核对接收地址的域名服务器。	The DNS did not answer. Check the name servers of the address.
接收方拒绝连接。请确认接收服务已启动、端口正确。	The receiver refused the connection. Make sure that the service runs and that the port is right.
接收方中断了连接。请查看接收系统或其前面的网关的日志。	The receiver broke the connection off. Look into the log of the receiving system or of the gateway before it.
接收方没有读完就中断了连接。请查看接收系统能接收的正文大小。	The receiver broke off before it had read all. See how large a body the receiving system takes.
连不到接收方的主机。请核对网络和防火墙。	The host of the receiver cannot be reached. Check the network and the firewall.
连不到接收方的网络。请核对地址和防火墙。	The network of the receiver cannot be reached. Check the address and the firewall.
连不上接收方。请核对地址和防火墙。	The receiver cannot be reached. Check the address and the firewall.
{}请改用能从公网访问的 https 地址。	{} Use an https address that can be reached from the internet.
接收方在 {} 秒内没有回答。请先收下再处理，立即回答 200。	The receiver did not answer within {} seconds. Take the batch in first and work on it afterwards; answer 200 at once.
接收地址的主机名指向内网、本机或保留的 IP 地址。	The host name of the address points to a private, local or reserved IP address.
接收方的证书不能通过检查（{}）。请换上与域名相符、未过期的证书。	The certificate of the receiver cannot be verified ({=}). Use one for this name that has not expired.
连接接收方失败（{}）。请检查接收服务。	The connection to the receiver failed ({=}). Check the receiving service.
`;
