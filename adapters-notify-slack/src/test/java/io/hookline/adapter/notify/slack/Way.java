package io.hookline.adapter.notify.slack;

import io.hookline.adapter.notify.slack.standin.Answer;
import io.hookline.port.Notifier;

/** The two ways into a channel. */
enum Way {
  HOOK {
    @Override
    Notifier open(String base, String... more) {
      return Notifiers.hook(base, more);
    }

    @Override
    Answer declining(int status, String word) {
      return Answer.word(status, word);
    }
  },
  BOT {
    @Override
    Notifier open(String base, String... more) {
      return Notifiers.bot(base, more);
    }

    @Override
    Answer declining(int status, String word) {
      return Answer.error(word);
    }
  };

  abstract Notifier open(String base, String... more);

  /** How an error is told this way; a bot is told all of them with status 200. */
  abstract Answer declining(int status, String word);
}
