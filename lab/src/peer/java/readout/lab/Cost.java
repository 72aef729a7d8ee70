package readout.lab;

/**
 * What one system's own process spent.
 *
 * @param startSeconds by the clock, from its start until the first article with a statement was
 *     read
 * @param startCpuSeconds processor time of all its threads until then
 * @param cpuSeconds processor time of all its threads while it read the articles, once warm
 * @param peakBytes the most memory it ever held at once; 0 where the system does not tell
 */
record Cost(double startSeconds, double startCpuSeconds, double cpuSeconds, long peakBytes) {}
