import type { Prose } from '../prose.ts';

const readingRefusals = ['too-many-records', 'profile-unknown', 'store-interrupted'] as const;
const closingRefusals = ['full-set-empty', 'closing-unconfirmed'] as const;

export const submissionProse = {
  postSubmission: {
    tag: 'submissions',
    summary: ['报送一批（至多 1,000 条）', 'Send a file (1,000 records at most)'],
    about: [
      'JSON 数组、NDJSON、CSV 或 XLSX，可用 gzip 压缩；每条记录在回执中有一项。列名用 profile 对应；JSON 与 NDJSON 也可直接用本系统的字段名。mode=full 表示这是全部在招岗位，其余的将关闭（withdrawn）；关闭过多时拒绝，须用 confirmClose 写明确切数目。带 Idempotency-Key 重试得到第一次的回执。更大的文件请分份报送。',
      'A JSON array, NDJSON, CSV or XLSX, gzip if you like; the receipt has an item for every record. A profile maps the columns; JSON and NDJSON may use our own names. mode=full says that these are all open postings: the others are closed (withdrawn); when that would be too many it is refused until confirmClose repeats the exact number. A retry with the same Idempotency-Key gets the first receipt. Larger files go in parts.',
    ],
    headers: ['Idempotency-Key', 'Content-Encoding'],
    takes: 'records',
    answers: [
      {
        status: 200,
        words: ['回执，一条记录一项', 'The receipt, an item for every record'],
        schema: 'Receipt',
        headers: ['Idempotent-Replayed'],
      },
    ],
    refusals: [...readingRefusals, ...closingRefusals, 'submission-under-way', 'idempotency-key-reused'],
  },
  openSubmission: {
    tag: 'submissions',
    summary: ['开始分份报送', 'Begin a submission in parts'],
    about: [
      '任意大小的一批：开始，逐份送上，最后完成。未完成的全量报送不关闭任何岗位。',
      'A set of any size: open, send the parts, complete. A full sync that is never completed closes nothing.',
    ],
    headers: ['Idempotency-Key', 'Content-Encoding'],
    answers: [{ status: 201, words: ['批次', 'The submission'], schema: 'Submission', headers: ['Location'] }],
    refusals: ['profile-unknown', 'idempotency-key-reused'],
  },
  putPart: {
    tag: 'submissions',
    summary: ['送上一份', 'Send a part'],
    about: [
      '份号从 1 起，每份至多 1,000 条，可并行、可乱序。相同内容重发得到同一回执；同一份号不能换内容，改好的记录另行报送。',
      'Parts are numbered from 1, 1,000 records at most each, in parallel and in any order. The same bytes again get the same receipt; other bytes as the same part are refused: mended records go into a new submission.',
    ],
    headers: ['Content-Encoding'],
    takes: 'records',
    answers: [{ status: 200, words: ['这一份的回执', 'The receipt of this part'], schema: 'PartReceipt' }],
    refusals: [...readingRefusals, 'submission-unknown', 'submission-complete', 'submission-under-way', 'part-conflict'],
  },
  completeSubmission: {
    tag: 'submissions',
    summary: ['完成分份报送', 'Complete a submission in parts'],
    about: [
      '写明共几份；全量报送随后关闭不在其中的岗位，一次至多 2,000 个：state 为 closing 时再调用一次即可继续。unread 是客户端读不出、没有送上的记录数。dryRun 只预览。',
      'Says how many parts there are; a full sync then closes what its set does not hold, 2,000 at most a call: while the state is closing, call again. unread: records that the client could not read, so never sent. dryRun only previews.',
    ],
    headers: ['Content-Encoding'],
    answers: [{ status: 200, words: ['批次', 'The submission'], schema: 'Submission' }],
    refusals: [...closingRefusals, 'submission-unknown', 'parts-missing', 'store-interrupted'],
  },
  previewClosing: {
    tag: 'submissions',
    summary: ['预览全量报送会关闭什么', 'Preview what a full sync would close'],
    about: [
      '送上全部在招岗位的编号，看哪些将被关闭、是否需要确认。什么都不保存。',
      'Takes the ids of all open postings; tells which others would close and whether that needs to be confirmed. Stores nothing.',
    ],
    headers: ['Content-Encoding'],
    answers: [{ status: 200, words: ['关闭清单', 'What would close'], schema: 'Closing' }],
  },
  listSubmissions: {
    tag: 'receipts',
    summary: ['列出报送批次', 'List submissions'],
    about: [
      '谁在何时报送了什么，新的在前，保存三年。单条调用在这里显示的是当时要做什么；实际结果以它的回执为准（调用中途中断时，二者可能不同）。',
      'Who pushed what and when, newest first, kept for three years. Of a call about one posting the list shows what was meant; its receipt tells what came of it (they may differ when the call was interrupted).',
    ],
    answers: [{ status: 200, words: ['一页；next 为 null 时到底', 'A page; next is null on the last'], schema: 'SubmissionPage' }],
  },
  getSubmission: {
    tag: 'receipts',
    summary: ['读取回执', 'Read a receipt'],
    about: [
      '逐条结果，可按结果筛选（?outcome=refused），可要 CSV（?format=csv，或 Accept: text/csv）给办事员用表格软件打开。CSV 不写 limit 时给全部；太长时响应头 Link 指向其余。',
      'What became of each record, by outcome if asked (?outcome=refused), as CSV for a clerk (?format=csv, or Accept: text/csv). CSV without a limit is all of it; what does not fit is linked to by the header Link.',
    ],
    answers: [
      {
        status: 200,
        words: ['回执', 'The receipt'],
        schema: 'Receipt',
        also: { 'text/csv': ['UTF-8（带 BOM），一条记录一行', 'UTF-8 with a byte order mark, a row a record'] },
        headers: ['Link', 'Content-Disposition'],
      },
    ],
    refusals: ['submission-unknown'],
  },
  getEvidence: {
    tag: 'receipts',
    summary: ['读取当时送上的内容', 'Read what was sent'],
    about: [
      '核对争议时用：一行一条记录，写明行号、工作表和各单元格的原文；身份证号在接收时已删除，联系方式按期删除后为空。保存三年。?part= 指分份报送的份号，其他批次只有第 1 份；没有送上内容的调用（如结束岗位）给空。太长时响应头 Link 指向其余；单独一条就超过一次答复的，只给开头部分并写明 cut: true。',
      'For settling a dispute: a record a line, with its line, its sheet and the text of every cell; ID numbers were removed when it came, contacts are empty once their time is over. Kept for three years. ?part= is the part of a submission in parts; any other has part 1 only; a call that sent nothing, such as closing a posting, gives nothing. What does not fit is linked to by the header Link; of a single record that fits no answer only the beginning is given, with cut: true.',
    ],
    answers: [
      {
        status: 200,
        words: ['记录', 'The records'],
        headers: ['Link'],
        also: { 'application/x-ndjson': ['一行一条：{line, sheet, cells}', 'One a line: {line, sheet, cells}'] },
      },
    ],
    refusals: ['submission-unknown'],
  },
} as const satisfies Record<string, Prose>;
