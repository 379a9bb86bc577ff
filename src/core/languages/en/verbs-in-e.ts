/** Verbs that end in a silent "e", written without it: "mak" for "make". */
export const VERBS_IN_E: ReadonlySet<string> = new Set(
  `
  acced agre disagre authoris opin fum inton divulg implor rebuk disparag chid supersed reced interced
  abid abus accelerat accommodat accumulat accus achiev acknowledg acquiesc acquir activat adher
  admir adulterat advanc advertis advis advocat aerat aggravat alienat alleg allocat allud alternat
  amaz analyz annotat announc anticipat apologis apologiz appeas appreciat apprentic appris
  appropriat approv approximat argu aris arrang arriv articulat aspir assassinat assembl associat
  assuag assum assur attribut authoriz averag awak backdat baffl bak balanc baptiz barbequ bas battl
  becom befuddl behav believ belittl beliv bewar bik bit blacklin blam boggl bounc br brac breath
  brows bruis budg bugl bundl bustl cag calculat calibrat cano capitaliz captur car carv cas cascad
  categoriz caus ceas celebrat centraliz challeng chang characteriz charg chas chastis choos circl
  circulat cit clos coalesc cod coerc coincid collaborat collaps collid coloniz com combin
  commemorat commenc communicat commut compar compartmentaliz compensat compet compil complet compos
  compris compromis conced concentrat conceptualiz concis conclud condens condon conferenc confid
  confin confiscat confus congratulat consolidat constitut consum contaminat contemplat continu
  contribut conven convinc convok convuls cooperat coordinat cop coupl cradl creat crippl criticis
  criticiz crumbl crumpl crystalliz cur curat curs curv customis customiz cycl damag danc dar dat
  debat deceiv decid declar declin decompos decorat decoupl decreas dedicat defil defin defus
  delegat delet delud demonstrat denot denounc denuclearis deplor depriv deregulat deriv describ
  desecrat deserv designat desir destabiliz deteriorat determin detonat deviat devis devolv devot di
  diagnos dictat differentiat diffus dilut din discharg disclos discontinu discourag disenfranchis
  disguis disintegrat dislik dismantl dispers displac displeas dispos disput disseminat dissolv
  dissuad distribut diverg divid divin divorc domesticat dominat donat doubl downgrad drap driv
  duplicat eas eclips educat elaborat elaps elevat eliminat elucidat emancipat embrac emerg emigrat
  emphasiz emulat enabl encas encircl enclos encourag endors endur enforc engag engrav enhanc enlarg
  enshrin enslav ensur entitl envisag equat eras erod escalat escap estimat evacuat evad evaluat
  evaporat evidenc evok evolv exacerbat exaggerat examin exchang excit exclud execut exercis exil
  expedit expens experienc expir explod explor expos expuls exterminat extradit extrapolat fac
  facilitat fad fascinat featur figur fil finalis finaliz financ finess fir fizzl forag forc forg
  forgiv formaliz formulat fram freez frustrat fus galvaniz gam gaz generaliz generat giggl giv
  glanc gobbl googl graduat grappl graz grop grumbl guid handl harmonis harmoniz hassl hat hav hedg
  hesitat hibernat hid hik hir hogti hop hospitaliz hous humiliat hurtl hypothesiz ideat ignit ignor
  illuminat illustrat imagin imbu immigrat immortaliz implicat impos improv inaugurat incit includ
  incorporat increas incubat indicat induc indulg infiltrat inflat influenc infring infuriat infus
  initiat injur innovat inquir inscrib inspir instigat institut institutionalis institutionaliz
  insur integrat interfac interfer interoperat interpolat interspers interven interweav intrigu
  introduc invad investigat invit invoic invok involv irrigat irritat isolat issu itemiz jeopardiz
  jok judg jumbl lac laminat laps leav legalis legaliz legislat leverag li liais liberaliz liberat
  licens lik lin liv localiz locat lodg lop los lov mak manag mandat manipulat manoeuvr manufactur
  marginaliz massacr massag mat materializ matur maximiz measur mediat medicat memorializ memoriz
  merg messag microwav migrat militaris militariz mingl minimis minimiz misnam misstat mistak
  mitigat mobilis mobiliz moderat modernis moderniz modulat monetiz monopoliz motivat motoriz mov
  mutat mutilat nam nationaliz navigat negat negotiat nestl neutraliz nibbl nicknam nominat normalis
  normaliz not notic nurtur oblig obligat obliterat observ officiat ooz operat oppos optimis optimiz
  orchestrat organis organiz originat outlin outshin outsourc overcharg overcom overexpos overrid
  overtak ow packag paddl pal parad paralys paralyz participat past patroniz pav penaliz penetrat
  perceiv permeat perpetuat persecut persever personaliz persu persuad phas phon pickl pictur pil
  pip plac placat plagiariz plagu pleas pledg plung polariz pollut populariz populat pos postpon
  postur practic practis prearrang preced preclud predetermin predicat prepar prescrib preserv
  presid pressur pressuriz presum pric prid prioritis privatiz priz prob procreat procur produc
  professionaliz proliferat promis promot promulgat pronounc propos prosecut prov provid provok
  publiciz puk punctur purchas purg pursu quot rac rag rais rampag rang rap rat rav realis realiz
  reallocat reassur receiv reciprocat recit reclin recognis recogniz reconcil reconfigur recreat
  recuperat recycl redefin redlin reduc referenc refin refus refut regad regenerat regulat
  rehabilitat reimburs reinforc reintroduc reiterat rejoic rejuvenat rekindl relat releas reliev
  relocat remov renam reneg renegotiat renovat repatriat replac replicat reprioritis repris reproduc
  repurpos requir reschedul rescu resembl reserv resid resolv resonat restor restructur resum retak
  retaliat retir retriev reus revalu revers revis reviv revok revolutioniz revolv rid ridicul rins
  ris rul ruminat sabotag sacrific saddl sal salut sampl sat sav scar schedul scor scrap scrutinis
  scrutiniz secur seeth segu seiz sens separat serv servic settl shackl shak shap shar sho showcas
  shuffl sid simulat singl situat siz slic slid smil smok smuggl solv sourc spar specializ speculat
  spic spik squeez stabilis stabiliz stag stalemat standardis standardiz starv stat stifl stimulat
  stor strangl strategiz strik striv structur struggl stumbl styl su subdu submerg subscrib subsid
  substantiat substitut subsum suffocat summaris summariz supervis suppos surfac surg surpris surviv
  symboliz sympathiz tackl tak tam tast teeth televis terminat thriv ti titl tolerat ton toppl
  tortur trac trad trampl translat transpir trembl tun typ underestimat underli underlin undermin
  underscor undertak undervalu underwrit unfreez unit updat uprais upstag urg us utilis utiliz vacat
  validat valu ventilat ventur verg vi vibrat vintag violat visualiz vitaliz voic vot waiv wak wan
  wast wav weaponiz welcom whistl whittl wip wov wreath writ
  wag upgrad downgrad ruptur telephon acced decriminalis subsidis implor censur rebuk chid contraven barricad vandalis
  ostracis blockad nationalis bulldoz besieg brutalis straf flar scal authoris raz fin ston rap
`
    .trim()
    .split(/\s+/),
);
