import type { Target } from './header-lexicon.ts';

/** Names of columns in English and pinyin (whole and by initials): lower case, without marks. `~` marks a name that other fields use too. */
export const latinNames: Readonly<Record<Target, string>> = {
  sourceId:
    'jobid positionid postid recruitid vacancyid jobcode positioncode jobno positionno jobnumber sourceid jobnum externalid jobuuid recruitno requisitionid reqid encryptjobid jobadid advertid postingid gwbh zwbh zpbh zpid gwid zwid gwdm gangweibianhao zhiweibianhao kwbh xxbh ~id ~uuid ~guid ~number ~no ~code ~key ~bh ~num ~pk ~objectid',
  title:
    'jobname positionname jobtitle positiontitle job position postname title jobsubtitle recruittitle vacancytitle posttitle vacancy vacancyname role rolename gwmc zwmc zpgw zpzw gangweimingcheng zhiweimingcheng gangwei zhiwei zpgwmc zwm gwm zwbt ~headline jobheadline ~name ~post ~mc ~gw ~zw',
  description:
    'jobdescription description positiondescription jobdetail jobdesc detail positiondetail jobinfo jobcontent positiondesc postdescription jobintro ~desc ~content ~details ~info ~summary ~introduction descriptionrequirement jobsummary gwms zwms gwjj zwjj gwsm gangweimiaoshu zhiweimiaoshu zwxq gwxq jobdescribe jobmemo postdesc',
  duties:
    'duties responsibilities responsibility jobduty jobresponsibilities jobresponsibility duty jobduties workcontent workduty gwzz gznr gzzz gangweizhize gongzuoneirong zz zyzz postduty',
  requirements:
    'requirements requirement jobrequirement jobrequirements qualification qualifications jobrequire positionrequirement skillrequirements require conditions otherrequirement otherrequire demand demands jobdemand jobdemands postdemand rzyq rzzg gwyq gwtj zptj qtyq qttj renzhiyaoqiu gangweiyaoqiu zpyq jobcondition',
  occupation:
    'occupation occupationname jobtype jobcategory positioncategory category jobclass jobfunction positiontype functiontype jobfamily gz gzmc zylb gwlb zwlb gongzhong zhiye zhiyemingcheng gwfl zwfl znlb jobsort ~jobtitle ~jobname ~positionname ~tag ~type firsttype secondtype worktypename jobtypename categoryname',
  'occupation.2': 'thirdtype subcategory subtype jobsubtype jobsubcategory positionsubtype secondcategory categorysecond',
  occupationCode:
    'occupationcode jobcategorycode jobtypecode categorycode socode occcode zydm gzdm zybm gzbm zhiyedaima gongzhongdaima zygzdm',
  headcount:
    'headcount recruitcount recruitnum recruitnumber neednumber neednum hirecount openings vacancies numberofopenings recruitpeople jobnumpeople personnum peoplenumber recruitpersonnum demandnum quantity hiringcount numberneeded positioncount personcount recruitamount peoplenum zprs zpsl xqrs zhaopinrenshu renshu zps rs jhs jhrs zks sl zpzrs xqsl gwrs hc numberofpositions openpositions needcount ~count ~num ~number',
  employmentForm:
    'employmentform employmenttype jobnature worktype workingtype empltype employtype jobkind workmode fulltime worknature jobform employmentstatus contracttype employmentkind ygxs yglx ygfs gzxz gzlx yonggongxingshi gongzuoxingzhi zwxz ygxz jobmode employform zpxs',
  education:
    'education degree edu edulevel educationlevel degreename academic jobacademic educationrequirement diploma edurequire educational mineducation degreerequirement educationname edurequirement qualificationlevel educationdegree xl xlyq whcd zdxl xueli xueliyaoqiu wenhuachengdu xlmc xlcc edubackground jobdegree',
  major:
    'major majors profession speciality specialty majorrequirement majorname zyyq sxzy zhuanye zhuanyeyaoqiu zymc zy fieldofstudy majorrequire discipline',
  experience:
    'experience workyear workyears workexp workingexp workexperience experiencerequirement jobexperience exp yearsofexperience experienceyears workingyears workage minexperience experiencename expyears gzjy gznx jyyq gongzuojingyan gongzuonianxian nxyq nx jobyears workingexperience workexpe seniority cyjy',
  skillLevel:
    'skilllevel certificate qualificationcertificate certificates skillgrade professionaltitle jndj zyzg jsdj zgzs zyzgdj jinengdengji zyjndj zc certification techlevel',
  age: 'age agerange agerequirement agelimit ageinterval nl nlyq nianling nianlingyaoqiu agerequire',
  'age.min': 'minage agemin agefrom agestart lowage zdnl nlxx nlq agelow',
  'age.max': 'maxage agemax ageto ageend highage zgnl nlsx nlz agehigh',
  gender: 'gender sex genderrequirement sexrequirement xb xbyq xingbie sexname gendername',
  salary:
    'salary wage pay payrange salaryrange wagerange monthlysalary jobsalary salarydesc salarytext salarylevel compensation monthsalary salaryinfo providesalary providesalarystring remuneration yearlysalary annualsalary salarystr salarydisplay xz xzdy xzfw gz daiyu xinzi gongzi gongjia gongqian gj lwf yx xinchou xzqj ldbc yuexin xcfw gzdy xzsp xzbz xc salaryname jobpay wages xinzidaiyu',
  salaryMin:
    'salarymin minsalary salarylow lowsalary salaryfrom minwage wagemin salarystart beginsalary lowestsalary minpay paymin salaryfloor salarylower minmonthlysalary salarybegin zdxz xzxx zdgz xzq zuidixinzi xzmin minxz zdyx yxxx zuidigongzi startsalary basesalary lowpay salary1 gzxx xzks monthlysalarymin minvalue valueminvalue basesalaryvalueminvalue',
  salaryMax:
    'salarymax maxsalary salaryhigh highsalary salaryto maxwage wagemax salaryend endsalary highestsalary maxpay paymax salarytop salaryupper maxmonthlysalary zgxz xzsx zgxin zuigaoxinzi xzmax maxxz zgyx yxsx zuigaogongzi xzz topsalary highpay salary2 gzsx xzjs monthlysalarymax maxvalue valuemaxvalue basesalaryvaluemaxvalue',
  salaryPeriod:
    'salaryperiod payperiod salaryunit salarytype wagetype paytype payunit salarycycle paycycle period salaryperiodunit salaryfrequency wageunit jxzq xzdw jxfs xzlx xinzizhouqi',
  salaryMonths: 'salarymonths salarymonth paymonths monthsofsalary salarycount salarymonthcount xzys monthcount',
  salaryNote: 'salarynote salarydescription salaryremark wagenote salarymemo payremark xzsm gzdysm dysm salaryexplain',
  benefits:
    'benefits welfare benefit jobwelfare positionadvantage perks comwelfare welfares fringe jobtags welfaretag welfarelist benefitlist joblabels ~tags ~labels ~taglist fl fldy fuli fulidaiyu gwld flbq advantage welfaretags jobadvantage jobbenefits sheb',
  place:
    'place location workplace worklocation area workarea jobarea joblocation workcity jobcity workregion region district workplacename jobplace areaname locationname cityname gzdd gzd gzqy gzcs szdq gongzuodidian dq szcs didian zpdq areacode regioncode workareacode locations arealist regionname jobareastring',
  'place.province': 'province provincename prov sf sheng shengfen szsf state provincecode workprovince addressregion addressaddressregion',
  'place.city': 'city cityname workcity jobcity cs chengshi shi szcs citycode municipality addresslocality addressaddresslocality',
  'place.county': 'county district countyname districtname qx quxian areadistrict xian countycode zone citydistrict qxmc',
  'place.town': 'town street jd xz xiangzhen jiedao streetname township',
  address:
    'address workaddress jobaddress jobaddr addr detailaddress workaddr ~companyaddress ~companyaddr ~comlocation ~companylocation fulladdress detailedaddress addressdetail streetaddress jobaddressdetail gzdz xxdz dz dizhi ~dwdz ~qydz ~gsdz gongzuodizhi lxdz positionaddress businessaddress joblocationaddress locationaddress',
  longitude: 'longitude lng lon jobposx jd jingdu lngx geolon geolng mapx addresslng x',
  latitude: 'latitude lat wd weidu geolat jobposy mapy addresslat y',
  employerName:
    'employername companyname company companyfullname corpname employer enterprisename entname orgname organization comname comfullname fullcompanyname firmname companytitle brandname hiringorganization unitname enterprise corporation corpfullname organizationname unit deptname dwmc qymc gsmc danweimingcheng gongsimingcheng qiyemingcheng zpdw yrdw dw gs qy danwei gongsi qiye yrdwmc zpdwmc dwqc',
  employerUscc:
    'uscc creditcode socialcreditcode unifiedcode unifiedsocialcreditcode companycreditcode uniscid employeruscc orgcode licenseno taxno tyshxydm xydm shxydm tyxydm tongyishehuixinyongdaima creditno comid businesslicense unicode taxcode',
  employerNature:
    'employernature companytype companynature companycharacter enterprisetype comclass corptype companyproperty orgtype companykind property ownership comtype companytypestring unittype unitnature dwxz qyxz gsxz jjlx danweixingzhi qyxz qylx dwlx gslx nature employertype entnature enterprisenature companyclass',
  employerSize:
    'employersize companysize size staffsize comsize scale companyscale employeecount companysizestring staffnum numemployee employees numberofemployees scalename companynum staffcount employeenum dwgm qygm gsgm rygm guimo gm danweiguimo gongsiguimo entscale personnelsize companystaff enterprisescale',
  employerIndustry:
    'industry industryname industryfield companyindustry comindustry companytrade trade sector brandindustry industrytype industrycategory industrytype1str employerindustry sshy hy hylb hangye suoshuhangye hymc hydm hylx hyfl industrycode companyfield enterpriseindustry',
  employerIntro:
    'companyintro employerintro companydescription detailedintro companyprofile aboutcompany companydesc companyinfo companyintroduction comintro introduce companydetail corpintro employerdescription enterpriseintro companyabout dwjj qyjj gsjj danweijianjie qiyejianjie gongsijianjie dwjs qyjs companysummary brandintroduction',
  contactName:
    'contactname contact linkman contactperson contacts contactman hrname contactuser lxr lianxiren lxrxm recruiter fzr linkmanname contactor',
  contactPhone:
    'contactphone phone telephone tel mobile contactnumber contacttel phonenumber contactmobile linkphone linktel cellphone mobilephone telphone contactway contactinfo contacttelephone lxdh lxfs dh sj sjh shouji dianhua lianxidianhua lxrdh lxsj zxdh sjhm dhhm lxrsj hrphone phoneno',
  contactEmail: 'contactemail email mail emailaddress applyemail hremail resumeemail mailbox yx dzyx youxiang yj lxyx emails linkemail',
  contactConsent: 'contactconsent publiccontact showcontact consent ispubliccontact contactpublic ispublic',
  applyUrl:
    'applyurl applylink applicationurl deliverurl applicationlink applyhref applyaddress tdlj bmlj ypwz resumeurl applyway howtoapply',
  publicWelfare: 'publicwelfare ispublicwelfare gyxgw gygw sfgyxgw welfarejob ispublicjob',
  targetGroup:
    'targetgroup targetgroups target ~targets targetpeople recruitobject candidatetype recruittarget audience zpdx mxrq zpfw rylb zkdx recruitrange applicanttype persontype',
  publishedAt:
    'publishedat publishdate publishtime postdate postedat dateposted releasetime createdate createtime createdat issuedate releasedtime publisheddate posttime releasedate firstpublishtime pubdate pubtime jobpostdate publishon posteddate dateofpost gmtcreate addtime insertdate inputdate fbsj fbrq cjsj djrq djsj fabushijian faburiqi createon startpublishdate issuedatestring opendate freshtime rksj postedon publishdatetime created lrsj',
  updatedAt:
    'updatedat updatetime updatedate lastupdate modifytime lastmodified updatetimestamp modifieddate refreshtime jobupdatetime updatedon modifydate lastmodifieddate lastupdatetime gmtmodified updatedatetime editdate gxsj xgsj sxsj gengxinshijian gxrq zhgxsj xgrq modified updated',
  validFrom:
    'validfrom startdate begindate starttime effectivedate validstart begintime fromdate applystart kssj ksrq qsrq kaishiriqi yxqq yxqz1 effectstartdate kssj1 startat',
  validThrough:
    'validthrough enddate expirydate expiredate deadline expirationdate validto endtime closingdate jobdeadline expiretime expires expiresat closedate applydeadline validuntil duedate effectenddate invaliddate jzrq jzsj yxqz jieshuriqi jiezhishijian jiezhiriqi jssj jsrq sxrq zzrq yxrq yxq endat dqsj applicationdeadline stopdate expirationtime offlinetime',
  sourceName:
    'sourcename source platform site website sourcesite origin datasource publisher sourceplatform channel xxly ly laiyuan sjly fbpt publishername fromsite sourcetype',
  sourceUrl:
    'sourceurl url joburl link joblink joblinks detailurl positionurl href jobdetailurl jobhref pageurl detaillink jobhttp weburl jobpageurl lywz lylj lj wz wangzhi lianjie weblink shareurl posturl sourcelink originalurl positionlink detailpage jobwebsite',
  other:
    'settlement settlementtype settlementmethod settlemethod settletype settlecycle settlementcycle paymentmethod jiesuanfangshi jsfs businesszones businesszone businessdistrict businessarea rownumber rowno index seq serial serialnumber xh sn xuhao logo companylogo comlogo companyid comid1 employerid corpid entid orgid unitid unitcode dwbh dwdm dwid qyid companycode companynumber companyno shortname companyshortname comname1 companylogourl remark remarks note memo bz beizhu browsenum browsernum viewcount views hits applynum applycount applied clickcount resumecount resumenum deliverycount positiontotal score rank vip viplevel status jobstatus state1 zt companyurl companywebsite comwebsite comlinks companylink companyhomepage homepage companybaseurl companydetailurl enturl companyhref financestage finance financing authcapital regcapital registercapital capital estdate establishdate establishedtime setuptime regaddress registeraddress regauthority orgnumber businessscope operatingstatus legalperson legalrepresentative companyshort resumeprocessrate resumeprocessday feedbackration feedbackrate timestate duplicated selected collected skilllables skilllabels skills skill positionlables positionlabels companylabellist companylabels language languages keyword keywords department isfraud label fake isurgent urgent sheet crawltime scrapetime spidertime dayperweek timespan worktime workhours workinghours booth zipcode postcode postalcode fax teamtime interview tagshow saletype applytype showlicence expandcount idcard idnumber isdeleted deleted isvalid audit auditstatus height recruitername recruitertitle bossname bosstitle hrtitle hrposition creator createuser updateuser createby updateby currency',
};
