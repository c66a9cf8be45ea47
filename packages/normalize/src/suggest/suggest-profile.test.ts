import { Profile } from '@ganghui/spec';
import { describe, expect, it } from 'vitest';
import type { Sample } from './sample.ts';
import { suggestProfile } from './suggest-profile.ts';

/** A sample of rows under names; each row six times, `#` in a cell its number. */
function sampleFrom(names: readonly string[], rows: readonly (readonly string[])[], more: Partial<Sample> = {}): Sample {
  const many = Array.from({ length: 12 }, (_, index) => rows[index % rows.length]!.map((cell) => cell.replaceAll('#', `${index + 10}`)));
  return {
    format: 'csv',
    header: true,
    delimiter: ',',
    columns: names.map((name, column) => ({ name, cells: many.map((row) => row[column]!) })),
    rows: many.length,
    ...more,
  };
}
const fieldsOf = (sample: Sample) => suggestProfile(sample, { market: '320100-01' }).profile.fields;
const notesOf = (sample: Sample): string => suggestProfile(sample).notes.join('\n');

const id = ['岗位编号', 'NJ-#'] as const;
const withId = (name: string, ...cells: string[]): Sample =>
  sampleFrom(
    [id[0], '岗位名称', name],
    cells.map((cell) => [id[1], '数控车工', cell]),
  );

describe('suggestProfile', () => {
  it('maps a table of a job fair by its names', () =>
    expect(
      fieldsOf(
        sampleFrom(
          ['序号', '单位名称', '岗位名称', '招聘人数', '学历要求', '薪资待遇', '工作地点', '联系电话', '备注'],
          [
            ['#', '宁晖精密制造有限公司', '数控车工', '5', '中专及以上', '6000-8000元', '南京市江宁区', '025-00000000', ''],
            ['#', '苏澜商贸有限公司', '仓库管理员', '2', '高中', '面议', '南京市鼓楼区', '13800000000', '包住'],
          ],
        ),
      ),
    ).toMatchObject({
      title: '岗位名称',
      employerName: '单位名称',
      headcount: '招聘人数',
      education: '学历要求',
      salary: '薪资待遇',
      place: '工作地点',
      contactPhone: '联系电话',
    }));

  it('maps a table without names by what the cells look like', () =>
    expect(
      fieldsOf(
        sampleFrom(
          ['col0', 'col1', 'col2', 'col3', 'col4', 'col5', 'col6'],
          [
            ['NJ-#', '数控车工', '宁晖精密制造有限公司', '6000-8000元/月', '中专', '1-3年', '南京市江宁区'],
            ['NJ-#', '会计', '苏澜商贸有限公司', '5千-7千', '大专', '经验不限', '南京市鼓楼区'],
          ],
          { header: false },
        ),
      ),
    ).toEqual({
      sourceId: 'col0',
      title: 'col1',
      employerName: 'col2',
      salary: 'col3',
      education: 'col4',
      experience: 'col5',
      place: 'col6',
    }));

  it('lets the cells overrule a name that says something else', () => {
    const fields = fieldsOf(
      sampleFrom(
        ['岗位编号', '岗位名称', '需求'],
        [
          ['A#', '电工', '100-499人'],
          ['A#', '焊工', '少于50人'],
        ],
      ),
    );
    expect([fields.employerSize, fields.headcount]).toEqual(['需求', undefined]);
  });

  it('takes the kind of work for the title where nothing else is one', () =>
    expect(fieldsOf(sampleFrom(['ACB210', 'ACA112'], [['A#', '车工']]))).toMatchObject({
      sourceId: 'ACB210',
      title: 'ACA112',
      occupation: 'ACA112',
    }));

  it('joins province, city and county to a place', () =>
    expect(
      fieldsOf(
        sampleFrom(['岗位编号', '岗位名称', '省', '市', '区县', '详细地址'], [['A#', '电工', '江苏省', '南京市', '玄武区', '珠江路1号']]),
      ),
    ).toMatchObject({ place: ['省', '市', '区县'], address: '详细地址' }));

  it('takes what is wanted out of a mixed cell', () => {
    const fields = fieldsOf(
      sampleFrom(
        ['编号', '职位', '要求', '公司信息'],
        [
          ['A#', '前端工程师', '1-3年 | 本科 | 全职', '民营|100-499人|计算机软件'],
          ['A#', '行政专员', '经验不限 | 大专 | 全职', '国企|500-999人|贸易'],
        ],
      ),
    );
    expect(fields.employerSize).toMatchObject({ column: '公司信息' });
    expect(fields.employerNature).toMatchObject({ column: '公司信息' });
    expect(fields.employerIndustry).toMatchObject({ column: '公司信息' });
    expect(fields.employmentForm).toMatchObject({ column: '要求' });
  });

  it('makes a source id of an address, of codes together, and of nothing else', () => {
    expect(fieldsOf(sampleFrom(['职位', '链接'], [['电工', 'https://example.org/job/x#.html']])).sourceId).toMatchObject({
      column: '链接',
    });
    const codes = sampleFrom(
      ['单位代码', '职位代码', '职位名称'],
      [
        ['01', '0#', '科员'],
        ['02', '0#', '科员'],
      ],
    );
    codes.columns[1]!.cells = codes.columns[1]!.cells.map((_, row) => `0${Math.floor(row / 2)}`);
    expect(fieldsOf(codes).sourceId).toEqual(['单位代码', '职位代码']);
    const none = sampleFrom(['序号', '岗位名称'], [['#', '电工']]);
    expect(fieldsOf(none).sourceId).toBeUndefined();
    expect(notesOf(none)).toContain('没有找到岗位编号列');
  });

  it.each([
    ['身份证号', '32010619900101000X', '身份证号'],
    ['负责人手机', '13800000000', '个人信息'],
    ['开考比例', '3', '没有用到的列：“开考比例”'],
  ])('warns about %s', (name, cell, said) => expect(notesOf(withId(name, cell, cell))).toContain(said));

  it('names two columns that fit as well', () => {
    const sample = sampleFrom(
      ['编号', '岗位', '学历', '文化程度'],
      [
        ['A#', '电工', '大专', '大专'],
        ['A#', '焊工', '高中', '高中'],
      ],
    );
    expect(notesOf(sample)).toMatch(/“学历”和“文化程度”都像|“文化程度”和“学历”都像/);
  });

  it.each(['/~2', 'x'.repeat(201), ''])('maps no column whose name a profile cannot write: %j', (name) =>
    expect(fieldsOf(sampleFrom([name], [['电工']]))).toEqual({ title: '岗位名称' }),
  );

  it('asks for both columns of an empty file', () => {
    const { profile, notes } = suggestProfile({ format: 'csv', header: true, columns: [], rows: 0 });
    expect(Profile.parse(profile).fields).toEqual({ title: '岗位名称' });
    expect(notes.length).toBeGreaterThan(2);
  });
});
