package io.hookline.engine;

/**
 * What a job passes on its way through the engine, beside the ports.
 *
 * @param held what is held at all
 * @param lanes where it waits for its turn
 * @param settler ends it at the queue
 * @param burials ends it at the dead letter store first
 * @param undertaker writes what that store is told
 */
record Stages(
    HeldClaims held, Lanes lanes, Settler settler, Burials burials, Undertaker undertaker) {}
