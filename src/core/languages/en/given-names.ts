/** Given names that nearly always belong to men, or to women, in any press: enough to tell whom "he" cannot mean. */
import { wordSet } from "../word-set.ts";

const MEN: ReadonlySet<string> = wordSet(`
  aaron abdul abdullah abraham adam adolfo adrian ahmad ahmed akira alain alan albert alberto alejandro aleksandar alessandro
  alexander alexandre alexei alfred ali amit anders andre andreas andrei andrew andrés andrzej angus anil anthony antonio
  antony antti arnold artem arthur arturo ashraf augusto barack barry bashar ben benedict benjamin benny bernard bernie bertrand bill
  björn bob bogdan boris brad brendan brian bruce bruno bryan carl carlos cedric charles chris christian christopher chuck claudio
  colin craig cyril dan daniel darren dave david dean denis dennis derek diego dietmar dmitri dmitry dmytro dominic
  donald doug douglas duncan ed eduardo edward edwin elijah emil emmanuel enrico enrique eric erik ernest ernesto esteban
  eugene fabio federico felipe felix ferdinand fernando filip florian francesco francisco franco françois frank frans fred frederick fumio gabriel
  gareth garry gary gavin geert geir geoffrey george gerald gerard gerhard giancarlo giorgio giovanni giulio giuseppe glenn gonzalo gordon
  graham greg gregory guido guillermo gunnar gustav gustavo guy hamid hank hans harald harold harry hassan heinrich henri henry
  herbert herman hiroshi hossein howard hubert hugh hugo hussein ian ibrahim igor ilya ismail ivan jack jacob jacques 
  jake james jan janos javier jaroslaw jason javad jean-claude jean-luc jean-marc jean-pierre jean-yves jeff jeffrey jens jeremy jerome jerry jim
  jimmy joachim joe joel johan johannes john johnny jonas jonathan jorge jose josef joseph joshua josé juan jules julian julio
  junichiro jürgen kamal karl karim keith ken kenneth kenji kevin khalid klaus konstantin kurt larry lars laurent lawrence leo leon
  leonard leonid liam lloyd louis luca lucas luigi luis luiz lukas magnus mahmoud mahmud malcolm manfred manuel marc marcel marcelo
  marcin marco marcos marek mariano mario mark markus martin massimo mateusz matteo matt matthew matthias mauricio maxim mehmet
  michael michał michel miguel mikael mike mikhail milan miloš mitch mitt mohamed mohammad mohammed morten muhammad mustafa nathan naftali narendra
  neil nelson nicholas nick nicolas nigel nikola nikolai nils noah norman olaf oleg oleksandr oleksii oliver olivier omar oscar
  otto owen pablo paolo pascal patrick paul pavel pavlo pedro per pete peter petr petro petteri philip philippe phil pierre piotr
  prakash rafael rahul raj rajiv ralph ramon randy raphael raul ravi ray raymond recep reinhard rené rex ricardo richard rick
  rishi rob robert roberto rodney rodrigo roger roland ron ronald ross roy ruben rudolf rupert russell ryan salman samuel sanjay
  santiago scott sean sebastian sergei sergey sergio shane shigeru shinjiro shinzo simon stanley stefan stefano stephen steve steven stuart sven taro
  ted thomas tim timothy toby todd tom tomas tommy tony travis trevor ulrich umar uwe vaclav valery vasily viktor vincent vitaly
  vivek vladimir volodymyr wade walter wayne werner wilhelm will william wolfgang xavier yasuhiro yasukazu yoshihide yoshimasa
  yuri yuriy yusuf yves zack zbigniew zoran
`);

const WOMEN: ReadonlySet<string> = wordSet(`
  abby abigail adriana agnes agnieszka aisha alexandra alexandria alice alicia alison amal amanda amber amelia amina amy ana anastasia angela
  angelina anita anja anke ann anna annalena anne annegret annette annie antonia april ayesha barbara beata beatrice beatriz benazir beth
  betsy betty beverly birgit brenda bridget camilla carla carmen carol carole caroline catherine cathy cecilia charlotte cheryl chloe christiane
  christina christine chrystia cindy claire clara claudia colleen condoleezza constance cristina cynthia deborah debbie denise diana
  diane dolores donna dora doris dorothy ebba edith eileen elaine eleanor elena elisa elisabeth elise eliza elizabeth ella ellen
  elsa emily emma ericka erna esther ethel eva eve evelyn fatima federica fiona florence frances francesca gabriela gabrielle
  geraldine gina giorgia gloria grace greta gretchen hanna hannah harriet heather heidi helen helena helene helga hilary hillary hina inga
  ingrid irene irina isabel isabella isabelle ivana ivanka jacinda jacqueline jana jane janet janice jasmine jeanine jeanne jennifer
  jenny jessica jill joan joanna joanne josephine joyce juanita judith judy julia juliana julie kaja kamala karen karin karine
  kate katharina katherine kathleen kathryn kathy katie katja katrin katrín kersti kirsten kristalina kristen kristi kristina kyrsten
  lara laura lauren leah leila lena letizia lidia liesje lilian lily linda lisa lise liz liza lois lorraine louise lucia lucy ludmila
  luisa luz lynn lynne madeleine magdalena maia malala manuela mara margaret margarita margot margrethe maria mariana marie marina marine 
  marta martha martina mary mathilde maureen megan melanie melania melinda melissa mercedes mette mia michaela michelle mildred
  miranda miriam molly monica monique myriam nadia nadine nana nancy natalia natalie natasha nathalie nicole nikki nina nora olena olga olivia
  pamela patricia patty paula pauline penelope penny petra phyllis priscilla priti rachel ramona raquel rebecca regina renata roberta rosa
  rosalind rosanna rose rosemary roxana ruth sabine sahra sally samantha sandra sanna sara sarah sharon sheila shelley silvia 
  sofia sonia sophia sophie stacey stefanie stella stephanie sue susan susana susanne suzanne svetlana sviatlana sylvia sylvie tamara
  tammy tania tanya tara tatiana teresa theresa therese tiffany tina trudy ulrike ursula valentina valérie vanessa vera veronica victoria
  viola virginia vivian wanda wendy yasmin yolanda yoko yulia yuriko yvette yvonne zainab zoe zuzana
`);

/** Null where the name does not tell. `name`: a person's full name, given names first. */
export function genderOf(name: string): "m" | "f" | null {
  const [given = "", ...rest] = name.toLowerCase().split(/\s+/);
  if (rest.length === 0) return null;
  if (MEN.has(given)) return "m";
  return WOMEN.has(given) ? "f" : null;
}
