package io.hookline.port;

import io.hookline.letter.DeadLetter;
import io.hookline.letter.Facet;
import io.hookline.letter.LetterEntry;
import io.hookline.letter.LetterFilter;
import io.hookline.letter.LetterQuery;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Keeps what was given up on. Safe for use by many threads and by many processes at once.
 *
 * <ul>
 *   <li>D1 {@code record} returns when all entries are as durable as the adapter promises. They
 *       count in their order. Where it throws, any part may have been recorded, and recording the
 *       same again is harmless.
 *   <li>D2 A buried job becomes one pending letter, whatever is recorded how often: where a letter
 *       has its uuid, or its job id and queue, already, nothing changes. Two queues may use the
 *       same job id: that makes two letters. Names are compared exactly.
 *   <li>D3 A redriven job that was given up on again makes its letter {@code failed}, as {@link
 *       DeadLetter#failedAgain} says, if the letter is {@code processing}: with the new error and
 *       request, and with its attempts after the earlier ones, but under the job id and queue that
 *       it had. Where the letter is gone it is kept anew, as {@link DeadLetter#failed} says, unless
 *       another letter has its job id and queue. Otherwise nothing changes.
 *   <li>D4 A redriven job that was delivered makes its letter {@code complete}, as {@link
 *       DeadLetter#delivered} says, with its attempts after the earlier ones, unless it is that
 *       already; where the letter is gone nothing happens.
 *   <li>D5 An imported letter is kept as it is, but under an id of this store and as version 1,
 *       unless its uuid, or its job id and queue, is here already.
 *   <li>D6 Ids grow in the order in which letters came in, from 1 at least; no id is given twice,
 *       not even when its letter was removed and the store opened anew.
 *   <li>D7 All fields come back as they were given; instants to the millisecond, durations to the
 *       nanosecond, bodies and excerpts byte for byte. Characters of a text that UTF-8 cannot say
 *       may be lost, never the letter.
 *   <li>D8 {@code list} gives the letters that match in the order asked for. Going on after the id
 *       of the last one shows each letter that was there all the time exactly once, whatever is
 *       added, changed or removed meanwhile, that last one among it.
 *   <li>D9 A page holds at most {@code limit} letters; fewer where nothing more matches, or where
 *       {@linkplain io.hookline.letter.LetterContent#size their sizes} would come to more than 32
 *       MiB. It is empty only where nothing more matches.
 *   <li>D10 {@code count} counts the letters that match, by the facet asked for. Where none matches
 *       there is no group, not even for {@code ALL}.
 *   <li>D11 {@code update} takes a letter whose version is the one that is kept, and gives it the
 *       next version; of two who change the same version at once exactly one succeeds. The others
 *       change nothing; nor does a letter that is gone, or one that would take the job id and queue
 *       of another. D3 and D4 give the next version as well. A letter's id, uuid and creation never
 *       change.
 *   <li>D12 {@code remove} removes at most {@code max} of the letters that match, oldest first and
 *       none that is {@code processing}, and tells how many; it holds nobody up for long where
 *       {@code max} is some thousand.
 *   <li>D13 A letter that is larger than the store can keep is cut until it fits rather than lost,
 *       whichever method brings it: excerpts go first, and the earliest audit entries after them;
 *       nothing else is cut. Bodies of up to 15 MiB are always kept whole; a letter that does not
 *       fit even so is refused with {@link AdapterException}, which names the job and its size.
 *   <li>D14 A store that cannot be reached throws {@link AdapterException} within some seconds, and
 *       works again as soon as it can be reached, without being opened anew.
 *   <li>D15 After {@code close} every method but {@code close} throws {@link AdapterException};
 *       what was recorded is there when the store is opened again.
 * </ul>
 */
public interface DeadLetterStore extends AutoCloseable {

  /** Records how jobs ended, durably and all together. */
  void record(List<? extends LetterEntry> entries);

  /** The letter named {@code uuid}. */
  Optional<DeadLetter> find(UUID uuid);

  /** One page of letters; never null, may be empty. */
  List<DeadLetter> list(LetterQuery query);

  /** How many letters match, by {@code facet}. Groups without a letter are left out. */
  Map<String, Long> count(LetterFilter filter, Facet facet);

  /**
   * Keeps changed letters in place of the ones that were read.
   *
   * @return the uuids of those that were kept; the others were changed by somebody else meanwhile
   */
  Set<UUID> update(List<DeadLetter> changed);

  /** Removes letters for good; returns how many. */
  int remove(LetterFilter filter, int max);

  /** Frees what the store holds open. */
  @Override
  void close();
}
