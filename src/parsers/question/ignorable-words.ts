// Words of a question that carry filter; any other word that no rule read is said to have been left out.

/** The words that were not read and may matter, in order; those that stand together come together. */
export function unreadWords(text: string): readonly string[] {
  const runs: string[] = [];
  let end = -1;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (IGNORABLE.has(word.toLowerCase())) continue;
    if (index === end + 1 && end > 0) runs[runs.length - 1] += ` ${word}`;
    else runs.push(word);
    end = index + word.length;
  }
  return runs;
}

const WORD = /[\p{L}\p{N}%][\p{L}\p{N}'&-]*/gu;

const IGNORABLE = new Set(
  (
    "a an the is are was were be been being am do does did has have had having will would can could should shall may might must " +
    "what what's whats which who who's whom whose how how's when where there there's that that's this these those it it's its they them their theirs we we're us our i me my you your " +
    "show list tell give get see find display let know want need needs like look looking at in on of for to from by with within across under about as and or but so also then " +
    "any anything anyone all every everything everyone each some only just ones one action actions item items task tasks commitment commitments thing things stuff work update updates plan plans council " +
    "please pls thanks thank hi hello hey ok okay now currently present presently moment still yet already right again more most rest others other another same " +
    "got get getting on going doing working come comes coming up out far we've i've  marked rated reported status rag state date dates deadline deadlines " +
    "something leading looks after performing performed made faring progressing hook add include including plus anybody bothered everywhere somebody someone recently lately again please today's list's oldest worst biggest longest top onwards headline together put think basically actually just really quite level high plate down " +
    "quickly quick full complete total number owner owners people team teams person list me too between much many happening became become fell been go gone say says said stand fall falls done s t re ve d ll answer answers report reports across over whole directorate section reference objective view check wondering wonder interested story speak talk contact could colour coloured responsible leads lead owns own owe owes " +
    "pull fetch grab bring run print dig dug share sitting sits belong belongs nothing scrap forget mind lose drop take took off u ur us r im ive cos am pm whenever hi hmm"
  ).split(" "),
);
