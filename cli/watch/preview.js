// Asks the program what is new; the answer comes when something is, or after some seconds.
(() => {
  'use strict';
  const box = document.getElementById('entente-watch');
  const page = box.dataset.page;
  let state = Number(box.dataset.state);
  let misses = 0;

  const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

  const sayEnded = () => {
    const section = document.createElement('section');
    section.className = 'ended';
    const line = document.createElement('p');
    line.textContent = 'entente watch has ended; this is what it showed last.';
    section.append(line);
    box.replaceChildren(section);
    state = -1;
  };

  const ask = async () => {
    const answer = await fetch('/watch/state?after=' + state, {cache: 'no-store'});
    if (!answer.ok) throw new Error(answer.statusText);
    return answer.json();
  };

  const follow = async () => {
    for (;;) {
      const asked = Date.now();
      try {
        const news = await ask();
        misses = 0;
        if (news.page !== page) {
          location.reload();
          return;
        }
        if (news.state !== state) box.innerHTML = news.banner;
        else if (Date.now() - asked < 1000) await pause(1000);
        state = news.state;
      } catch {
        if (++misses === 3) sayEnded();
        await pause(500);
      }
    }
  };
  follow();
})();
