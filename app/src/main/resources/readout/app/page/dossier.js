"use strict";
// Search within the page and keys to walk the statements. Everything can be read without this.
(() => {
  const root = document.documentElement;
  root.classList.remove("no-js");
  const cards = Array.from(document.querySelectorAll("article.card"));
  const text = document.getElementById("find");
  const speaker = document.getElementById("find-speaker");
  const kind = document.getElementById("find-kind");
  const found = document.getElementById("found");
  const fold = (s) => s.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[\u2018\u2019\u02bc]/g, "'").toLowerCase();
  const haystacks = cards.map((c) => fold(c.textContent));

  function apply() {
    const words = fold(text.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    cards.forEach((card, i) => {
      const fits = words.every((w) => haystacks[i].includes(w))
        && (!speaker.value || card.dataset.voice === speaker.value)
        && (!kind.value || card.dataset.kind === kind.value);
      card.hidden = !fits;
      shown += fits ? 1 : 0;
    });
    document.querySelectorAll(".cards h4").forEach((h) => {
      let next = h.nextElementSibling;
      let any = false;
      while (next && next.tagName !== "H4") {
        any = any || !next.hidden;
        next = next.nextElementSibling;
      }
      h.hidden = !any;
    });
    const all = shown === cards.length;
    document.querySelectorAll(".piece").forEach((piece) => {
      const own = piece.querySelectorAll("article.card");
      piece.hidden = !all && own.length > 0 && !piece.querySelector("article.card:not([hidden])");
    });
    found.textContent = all ? "" : shown + " of " + cards.length + (cards.length === 1 ? " statement" : " statements");
  }

  let timer = 0;
  text.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(apply, 120);
  });
  [speaker, kind].forEach((s) => s.addEventListener("change", apply));
  text.form.addEventListener("submit", (e) => {
    e.preventDefault();
    apply();
  });

  // A link leads to its statement also where the search has put that away.
  function reveal(hash) {
    const target = document.getElementById(hash.slice(1));
    if (target && target.closest("[hidden]")) {
      text.value = "";
      speaker.value = "";
      kind.value = "";
      apply();
      target.scrollIntoView();
    }
  }
  document.addEventListener("click", (e) => {
    const link = e.target.closest("a");
    if (link) {
      reveal(link.getAttribute("href") || "");
    }
  });
  window.addEventListener("hashchange", () => reveal(location.hash));

  function walk(step) {
    const shown = cards.filter((c) => !c.hidden);
    const at = shown.indexOf(document.activeElement ? document.activeElement.closest("article.card") : null);
    const next = shown[at < 0 ? (step > 0 ? 0 : shown.length - 1) : at + step];
    if (next) {
      next.focus({ preventScroll: true });
      next.scrollIntoView({ block: "center" });
      const place = document.getElementById("t-" + next.id);
      document.querySelectorAll(".ref.on").forEach((r) => r.classList.remove("on"));
      if (place) {
        place.classList.add("on");
      }
      const panel = place && place.closest(".source");
      if (panel && panel.scrollHeight > panel.clientHeight) {
        panel.scrollTop += place.getBoundingClientRect().top - panel.getBoundingClientRect().top - panel.clientHeight / 3;
      }
    }
  }

  document.addEventListener("keydown", (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey || e.target.closest("input, select, textarea")) {
      return;
    }
    if (e.key === "j") {
      walk(1);
    } else if (e.key === "k") {
      walk(-1);
    } else if (e.key === "/") {
      e.preventDefault();
      text.focus();
    }
  });
})();
