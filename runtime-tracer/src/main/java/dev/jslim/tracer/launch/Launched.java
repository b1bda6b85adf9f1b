package dev.jslim.tracer.launch;

import dev.jslim.tracer.sensor.SensorOptions;

/**
 * A container that was created for tracing, not started.
 *
 * @param container its id
 * @param sensor how the sensor starts the application; commands that are run beside it need the same
 * @param addedCapabilities whether the recorder has capabilities that the application does not get
 */
public record Launched(String container, SensorOptions sensor, boolean addedCapabilities) {}
